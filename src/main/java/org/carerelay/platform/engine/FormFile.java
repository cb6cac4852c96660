package org.carerelay.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form as it stands in its file, before anybody knows whether it is a good one. */
record FormFile(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when the content is no JSON object */
    static FormFile read(byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            if (!json.isObject()) {
                throw new IllegalArgumentException("not a form");
            }
            return new FormFile(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    /** All components, those in groups after the group. */
    List<Component> components() {
        return within(json, null).toList();
    }

    private static Stream<Component> within(JsonNode parent, @Nullable Component group) {
        var children = new ArrayList<Component>();
        parent.path("components").forEach(child -> children.add(new Component(child, group)));
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), within(child.json(), child)));
    }

    /**
     * One component.
     *
     * @param parent the group that holds it, if any
     */
    record Component(JsonNode json, @Nullable Component parent) {

        String type() {
            return json.path("type").asText();
        }

        String text(String attribute) {
            return json.path(attribute).asText();
        }

        String property(String name) {
            return json.path("properties").path(name).asText();
        }

        boolean has(String attribute) {
            return !text(attribute).isBlank();
        }

        /** Choices written into the form itself. */
        List<JsonNode> options() {
            var options = new ArrayList<JsonNode>();
            json.path("values").forEach(options::add);
            return options;
        }

        /** Key, or the id of a component without one. */
        String name() {
            return has("key") ? text("key") : text("id");
        }
    }
}
