package org.carerelay.messaging;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carerelay.platform.forms.StoredAnswers;

/** Answers in one column. */
@Converter
class AnswersConverter implements AttributeConverter<Answers, String> {

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return StoredAnswers.write(answers.values());
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        return new Answers(StoredAnswers.read(json));
    }
}
