package org.carerelay.notification.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.notification.Notices;
import org.springframework.stereotype.Component;

/** Puts a notice back into the outbox, because a person has decided so. */
@Component
class SendNoticeAgainDelegate implements JavaDelegate {

    private final Notices notices;

    SendNoticeAgainDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.sendAgain(UUID.fromString((String) execution.getVariable(EngineFrontDesk.NOTICE)));
    }
}
