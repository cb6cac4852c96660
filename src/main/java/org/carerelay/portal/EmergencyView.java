package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** "Call now", with what was ticked and the form that tells the clinic. Needs settings and the form only. */
@Component
class EmergencyView {

    static final String PATH = "/messages/emergency";
    static final String SEND_PATH = PATH + "/send";
    static final String PATIENT = "emergencyPatient";
    static final String ANSWER = "emergencyAnswer";
    static final String PHONE = "emergencyPhone";

    /** The answer that leads back to the first page; it belongs to the portal, not to the form. */
    static final String MISTAKE = "MISTAKE";

    private final MessageForm form;
    private final Questions questions;
    private final SubmitToken token;
    private final MessageSource sentences;

    EmergencyView(MessageForm form, Questions questions, SubmitToken token, MessageSource sentences) {
        this.form = form;
        this.questions = questions;
        this.token = token;
        this.sentences = sentences;
    }

    /** @param people whom it can be about, when we know who asks */
    String show(
            RedFlags flags,
            List<Option> people,
            Map<String, String> errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        MessagePages pages = form.pages();
        Map<String, Object> values = flags.asAnswers();
        values.put(People.CHOICES, people);
        values.put(PATIENT, flags.emergencyPatient());
        values.put(ANSWER, flags.emergencyAnswer());
        values.put(PHONE, flags.emergencyPhone());
        model.addAttribute("ticked", labels(pages, flags, language));
        model.addAttribute("crisis", flags.ticked().contains(RedFlags.SUICIDE));
        model.addAttribute("questions", questions(pages, values, errors, language));
        model.addAttribute("tellUs", pages.emergency().label(language));
        model.addAttribute("errors", errors);
        model.addAttribute("token", token.forForm(request, response));
        model.addAttribute("languageLink", LanguageLink.to(language, request.getContextPath() + PATH, ""));
        return "portal/emergency";
    }

    private List<Question> questions(
            MessagePages pages, Map<String, ?> values, Map<String, String> errors, Locale language) {
        String mistake = sentences.getMessage("emergency.mistake", null, language);
        return questions.of(pages.emergency(), values, errors, language).stream()
                .filter(question ->
                        !question.name().equals(PATIENT) || question.choices().size() > 1)
                .map(question -> question.name().equals(ANSWER) ? question.with(MISTAKE, mistake) : question)
                .toList();
    }

    private static List<String> labels(MessagePages pages, RedFlags flags, Locale language) {
        return pages.redFlagBoxes().stream()
                .filter(box -> flags.ticked().contains(String.valueOf(box.key())))
                .map((FormComponent box) -> box.label(language))
                .toList();
    }
}
