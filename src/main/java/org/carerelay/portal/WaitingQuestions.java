package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import org.carerelay.patient.PatientAccount;
import org.carerelay.welfare.WelfareQuestions;
import org.springframework.stereotype.Component;

/** The questions of physicians that wait for an account, for lists. */
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
                .map(question -> new Line(question.update().token(), page.title(question, language)))
                .toList();
    }

    /** One question in a list. */
    record Line(String token, String title) {}
}
