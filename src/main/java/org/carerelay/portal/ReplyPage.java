package org.carerelay.portal;

import java.util.Locale;
import java.util.Map;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page on which a patient writes in a conversation. */
@Component
class ReplyPage {

    private final Questions questions;
    private final RequestStatus status;

    ReplyPage(Questions questions, RequestStatus status) {
        this.questions = questions;
        this.status = status;
    }

    String show(
            RequestSummary request,
            FormSchema form,
            MessageDraft draft,
            String key,
            Map<String, String> errors,
            Model model,
            Locale language) {
        FormComponent page = form.pages().get(0);
        model.addAttribute("heading", page.label(language));
        model.addAttribute("topic", status.topic(request, language));
        model.addAttribute("token", request.token());
        model.addAttribute("key", key);
        model.addAttribute("kept", errors.isEmpty() && !draft.answers().isEmpty());
        model.addAttribute("questions", questions.of(page, draft.answers(), errors, language));
        model.addAttribute("errors", errors);
        return "portal/reply";
    }

    /** A page in place of the form: the reply was sent before, or the conversation ended too long ago. */
    String instead(String view, RequestSummary request, Model model, Locale language) {
        model.addAttribute("topic", status.topic(request, language));
        model.addAttribute("token", request.token());
        return view;
    }
}
