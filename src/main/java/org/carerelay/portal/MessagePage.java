package org.carerelay.portal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormComponent;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows one page of a message. */
@Component
class MessagePage {

    /** Names the fields that the page showed: without scripts, an answer can uncover more of them. */
    static final String SHOWN = "_shown";

    private final Questions questions;
    private final Promises promises;
    private final AnswerTimes answerTimes;
    private final DraftOwner owner;

    MessagePage(Questions questions, Promises promises, AnswerTimes answerTimes, DraftOwner owner) {
        this.questions = questions;
        this.promises = promises;
        this.answerTimes = answerTimes;
        this.owner = owner;
    }

    String show(
            MessageInWriting message,
            int number,
            Map<String, String> errors,
            PatientAccount account,
            Model model,
            Locale language) {
        FormComponent page = message.pages().page(number).orElseThrow(NotFoundException::new);
        List<Question> asked = asked(message, number, errors, language);
        model.addAttribute("heading", page.label(language));
        model.addAttribute("number", number);
        model.addAttribute("questions", asked);
        model.addAttribute("drivers", String.join(" ", Questions.drivers(page)));
        model.addAttribute("errors", errors);
        model.addAttribute("back", message.pathBefore(number));
        model.addAttribute("shown", String.join(" ", shown(asked)));
        model.addAttribute("owner", owner.seal(account.accountId()));
        model.addAttribute("answerTimes", answerTimes.of(message, page, language));
        if (page.withAllInside().anyMatch(part -> part.type().equals("textarea"))) {
            model.addAttribute("promise", promises.before(message.shownAnswers(), language));
            model.addAttribute("doctorLeft", message.isAboutPatientOfDoctorWhoLeft());
        }
        return "portal/message";
    }

    /** Whether the answers uncovered a question that the person has not seen. */
    boolean asksMoreThan(MultiValueMap<String, String> sent, MessageInWriting message, int number, Locale language) {
        String before = sent.getFirst(SHOWN);
        Set<String> seen = new HashSet<>(Arrays.asList((before == null ? "" : before).split(" ")));
        return !seen.containsAll(shown(asked(message, number, Map.of(), language)));
    }

    private List<Question> asked(MessageInWriting message, int number, Map<String, String> errors, Locale language) {
        FormComponent page = message.pages().page(number).orElseThrow(NotFoundException::new);
        return questions.of(page, message.values(), errors, language);
    }

    private static Set<String> shown(List<Question> questions) {
        return withParts(questions.stream())
                .filter(question -> question.component().takesAnswer())
                .map(Question::name)
                .collect(Collectors.toSet());
    }

    private static Stream<Question> withParts(Stream<Question> questions) {
        return questions
                .filter(question -> !question.hidden())
                .flatMap(question -> Stream.concat(Stream.of(question), withParts(question.parts().stream())));
    }
}
