package org.carerelay.welfare.process;

import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** Staff want no more answers: {@code StopUpdate.form}. */
@Component
class StopUpdateForm implements StartForm {

    private final WelfareUpdates updates;

    StopUpdateForm(WelfareUpdates updates) {
        this.updates = updates;
    }

    @Override
    public Accepted accept(Submitter submitter, Map<String, Object> submitted) {
        if (submitter.kind() != Submitter.Kind.STAFF) {
            throw new FormRejectedException("", "Only staff stop updates.");
        }
        if (!isStopped(new StaffAnswers(submitted).required("updateReference"))) {
            throw new FormRejectedException(
                    "updateReference", "No running update has this reference: copy it from the task or the e-mail.");
        }
        return new Accepted(Reference.next("STP"), Map.of());
    }

    private boolean isStopped(String reference) {
        try {
            return updates.stop(new Reference(reference.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException | NoSuchElementException unknown) {
            return false;
        }
    }
}
