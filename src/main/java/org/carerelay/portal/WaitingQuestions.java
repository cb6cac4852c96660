package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import org.carerelay.patient.PatientAccount;
import org.carerelay.welfare.WelfareQuestions;
import org.springframework.stereotype.Component;

/** The questions of physicians, and what patients told them, for lists. */
@Component
class WaitingQuestions {

    private final WelfareQuestions questions;
    private final QuestionPage page;

    WaitingQuestions(WelfareQuestions questions, QuestionPage page) {
        this.questions = questions;
        this.page = page;
    }

    List<Line> of(PatientAccount account, Locale language) {
        return questions.waitingFor(account.accountId()).stream()
                .map(question -> new Line(question.update().token(), page.title(question, language), ""))
                .toList();
    }

    /** What was answered or told lately, and what became of it. */
    List<Line> answered(PatientAccount account, Locale language) {
        return questions.answeredLately(account.accountId()).stream()
                .map(question -> new Line(
                        question.update().token(), page.title(question, language), page.state(question, language)))
                .toList();
    }

    /** One question in a list; {@code state} is empty while it waits for an answer. */
    record Line(String token, String title, String state) {}
}
