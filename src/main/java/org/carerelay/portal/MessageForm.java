package org.carerelay.portal;

import org.carerelay.messaging.Messages;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormValidator;
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

    MessagePages pages() {
        return new MessagePages(startForms.schema(Messages.PROCESS), validator);
    }
}
