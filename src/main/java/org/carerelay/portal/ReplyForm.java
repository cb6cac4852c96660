package org.carerelay.portal;

import org.carerelay.messaging.RequestSummary;
import org.carerelay.platform.engine.PatientForms;
import org.carerelay.platform.forms.FormSchema;
import org.springframework.stereotype.Component;

/** The form with which a patient writes in a conversation, as the running request has it. */
@Component
class ReplyForm {

    static final String ID = "ReplyToCareTeam";
    static final String ANYTHING_WORSE = "anythingWorse";
    static final String TEXT = "messageText";

    private final PatientForms forms;

    ReplyForm(PatientForms forms) {
        this.forms = forms;
    }

    FormSchema of(RequestSummary request) {
        return forms.schema(request.runningCase(), ID);
    }
}
