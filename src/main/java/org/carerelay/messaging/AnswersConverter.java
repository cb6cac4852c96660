package org.carerelay.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Answers as JSON in one column: they are read and written together, and forms change more often than tables. */
@Converter
class AnswersConverter implements AttributeConverter<Answers, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        try {
            return JSON.writeValueAsString(answers.values());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the answers cannot be stored", e);
        }
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        try {
            return new Answers(JSON.readValue(json, MAP));
        } catch (JsonProcessingException e) {
            // without the cause: its text quotes what the patient answered
            throw new IllegalStateException("the stored answers cannot be read");
        }
    }
}
