package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A nurse asks whether an urgent request may really be closed: {@code ConfirmWithdrawal.form}. */
@Component
class ConfirmWithdrawalForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final Withdrawals withdrawals;

    ConfirmWithdrawalForm(CaseContext context, CaseRecord record, Withdrawals withdrawals) {
        this.context = context;
        this.record = record;
        this.withdrawals = withdrawals;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var call = new StaffAnswers(answers);
        if (call.chose("withdrawalConfirmed", "YES")) {
            call.requireTwoIdentifiers();
        }
        record.keep(task, call, staff);
        if (call.chose("withdrawalConfirmed", "NO")) {
            withdrawals.declined(task.reference());
        }
    }
}
