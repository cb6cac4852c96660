package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.Relationship;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.welfare.Askers;
import org.carerelay.welfare.RoundView;
import org.carerelay.welfare.WelfareAnswers;
import org.carerelay.welfare.WelfareQuestion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a physician's question: the form while an answer is wanted, then what became of it. */
@Component
class QuestionPage {

    private static final String SUICIDE = "rf_suicide";

    private final Questions questions;
    private final Askers askers;
    private final Messages messages;
    private final PromisePhrases times;
    private final MessageSource sentences;

    QuestionPage(Questions questions, Askers askers, Messages messages, PromisePhrases times, MessageSource sentences) {
        this.questions = questions;
        this.askers = askers;
        this.messages = messages;
        this.times = times;
        this.sentences = sentences;
    }

    /** The sentence that names a question in a list, and on top of its page. */
    String title(WelfareQuestion question, Locale language) {
        String asker = askers.nameOf(question.update(), language);
        String key = question.update().volunteered() ? "update.told" : "question.title";
        return question.about().relationship() == Relationship.SELF
                ? said(key, language, asker)
                : said(key + "Of", language, asker, question.about().name());
    }

    String form(
            WelfareQuestion question,
            FormSchema form,
            MessageDraft draft,
            Map<String, String> errors,
            Model model,
            Locale language) {
        FormComponent page = form.pages().get(0);
        about(question, model, language);
        model.addAttribute("kept", errors.isEmpty() && !draft.answers().isEmpty());
        model.addAttribute("questions", questions.of(page, draft.answers(), errors, language));
        model.addAttribute("errors", errors);
        return "portal/question";
    }

    String story(WelfareQuestion question, Model model, Locale language) {
        about(question, model, language);
        Optional<RoundView> round = question.update().latest();
        model.addAttribute(
                "sentences",
                round.map(last -> sentences(question, last, language))
                        .orElseGet(() -> List.of(said("question.closed", language))));
        List<String> signs =
                round.map(RoundView::answers).map(WelfareAnswers::signs).orElse(List.of());
        model.addAttribute("emergency", signs.stream().anyMatch(sign -> !sign.equals(SUICIDE)));
        model.addAttribute("crisis", signs.contains(SUICIDE));
        model.addAttribute(
                "follow", round.map(RoundView::passedTo).map(messages::token).orElse(""));
        model.addAttribute("note", round.map(RoundView::note).orElse(""));
        return "portal/question-story";
    }

    private void about(WelfareQuestion question, Model model, Locale language) {
        model.addAttribute("heading", title(question, language));
        model.addAttribute("token", question.update().token());
        model.addAttribute("reason", question.update().reason());
        model.addAttribute("reads", reads(question, language));
    }

    private String reads(WelfareQuestion question, Locale language) {
        String asker = askers.nameOf(question.update(), language);
        return askers.readsNext(question.update())
                .map(when -> said("question.reads", language, asker, times.at(when, language)))
                .orElseGet(() -> said("question.readsSoon", language, asker));
    }

    /** What became of an answer, for lists. */
    String state(WelfareQuestion question, Locale language) {
        return question.update()
                .latest()
                .map(round -> sentences(question, round, language))
                .map(said -> said.get(said.size() - 1))
                .orElseThrow();
    }

    private List<String> sentences(WelfareQuestion question, RoundView round, Locale language) {
        String asker = askers.nameOf(question.update(), language);
        if (round.readAt() != null) {
            return List.of(said("question.seen", language, asker, times.happened(round.readAt(), language)));
        }
        if (round.answeredAt() == null) {
            return List.of(said("question.closed", language));
        }
        String got = said("question.got", language);
        if (round.passedTo() == null) {
            return List.of(got, reads(question, language));
        }
        boolean emergency = round.answers() != null && !round.answers().signs().isEmpty();
        return List.of(got, said(emergency ? "emergency.sent.noPhone" : "question.passed", language));
    }

    private String said(String key, Locale language, Object... arguments) {
        return sentences.getMessage(key, arguments, language);
    }
}
