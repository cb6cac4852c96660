package org.carerelay.portal;

import java.util.Locale;
import java.util.Map;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Submitter;
import org.springframework.stereotype.Component;

/** The form of a new message as it is deployed now: an analyst may change it while the portal runs. */
@Component
class MessageForm {

    private final StartForms startForms;
    private final FormValidator validator;

    MessageForm(StartForms startForms, FormValidator validator) {
        this.startForms = startForms;
        this.validator = validator;
    }

    /** What this person's form refers to beside its questions: choices and facts, by name. */
    Map<String, Object> given(PatientAccount account, Locale language) {
        return startForms.choices(
                Messages.PROCESS, Submitter.patient(account.accountId().toString(), language));
    }

    MessagePages pages() {
        return new MessagePages(startForms.schema(Messages.PROCESS), validator);
    }
}
