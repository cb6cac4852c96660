package org.carerelay.portal;

import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientAccount;
import org.springframework.stereotype.Component;

/** The requests that an account may see. */
@Component
class MyRequests {

    private final Messages messages;

    MyRequests(Messages messages) {
        this.messages = messages;
    }

    /** @throws NotFoundException when there is none with this token, or it is somebody else's: both look the same */
    RequestSummary get(String token, PatientAccount account) {
        return messages.find(account.accountId(), token).orElseThrow(NotFoundException::new);
    }
}
