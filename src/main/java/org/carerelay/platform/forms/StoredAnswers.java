package org.carerelay.platform.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * Answers of a form as JSON for one column: they are read and written together, and forms change more often than tables.
 * No error quotes what was answered.
 */
public final class StoredAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private StoredAnswers() {}

    /** @throws IllegalArgumentException for a value that JSON cannot hold */
    public static String write(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the answers cannot be stored");
        }
    }

    /** @throws IllegalStateException for a text that {@link #write} has not made */
    public static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored answers cannot be read");
        }
    }
}
