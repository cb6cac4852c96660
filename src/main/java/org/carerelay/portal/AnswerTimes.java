package org.carerelay.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.carerelay.platform.forms.FormComponent;
import org.springframework.stereotype.Component;

/** "Who should answer?": by when each choice answers a message that is sent now. */
@Component
class AnswerTimes {

    private static final String FIELD = "preferMyDoctor";

    private final Promises promises;

    AnswerTimes(Promises promises) {
        this.promises = promises;
    }

    /** One choice, as the form names it, and when its answer comes. */
    record AnswerTime(String choice, String promise) {}

    /** Empty on pages that do not ask who should answer. */
    List<AnswerTime> of(MessageInWriting message, FormComponent page, Locale language) {
        return message.schema().field(FIELD).filter(MessagePages.fieldsOf(page)::contains).stream()
                .flatMap(field -> field.options().stream())
                .map(option -> {
                    var answers = new LinkedHashMap<>(message.shownAnswers());
                    answers.put(FIELD, option.value());
                    return new AnswerTime(option.label(language), String.join(" ", promises.before(answers, language)));
                })
                .filter(time -> !time.promise().isEmpty())
                .toList();
    }
}
