package org.carerelay.welfare;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carerelay.platform.forms.StoredAnswers;
import org.jspecify.annotations.Nullable;

/** Answers in one column; null while there are none. */
@Converter
class WelfareAnswersConverter implements AttributeConverter<@Nullable WelfareAnswers, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WelfareAnswers answers) {
        return answers == null ? null : StoredAnswers.write(answers.values());
    }

    @Override
    public @Nullable WelfareAnswers convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : new WelfareAnswers(StoredAnswers.read(json));
    }
}
