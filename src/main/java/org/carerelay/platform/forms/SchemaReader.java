package org.carerelay.platform.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a form file and refuses what could not be shown or checked later. */
final class SchemaReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "text",
            "html",
            "separator",
            "spacer",
            "table",
            "image",
            "button",
            "expression");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Set<String> keys = new HashSet<>();

    private SchemaReader() {}

    static FormSchema read(String json) {
        JsonNode root = tree(json);
        String id = root.path("id").asText();
        if (!root.isObject() || id.isBlank() || !root.path("components").isArray()) {
            throw new IllegalArgumentException("This is not a Camunda Form: it needs an id and components.");
        }
        return new FormSchema(id, new SchemaReader().components(root));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IllegalArgumentException(
                    "This form is not valid JSON, see line " + (at == null ? "1" : at.getLineNr()) + ".", e);
        }
    }

    private List<FormComponent> components(JsonNode parent) {
        var components = new ArrayList<FormComponent>();
        parent.path("components").forEach(json -> components.add(component(json)));
        return components;
    }

    private FormComponent component(JsonNode json) {
        String name = json.path("key").asText(json.path("id").asText());
        String type = json.path("type").asText();
        require(TYPES.contains(type), "'" + name + "' has the type '" + type + "', which cannot be used here.");
        require(json.path("path").asText().isEmpty(), "The group '" + name + "' has a path; leave it empty.");
        require(
                json.path("valuesExpression").isMissingNode(),
                "'" + name + "' gets its choices from an expression;" + " write them down or use an input values key.");
        checkKey(json.path("key").asText());
        var component = new FormComponent(json, components(json), pattern(json, name), condition(json, name));
        require(!component.isField() || component.key() != null, "'" + name + "' needs a key.");
        return component;
    }

    private void checkKey(String key) {
        require(
                key.isEmpty() || KEY.matcher(key).matches(),
                "The key '" + key + "' may have letters, digits and underscores only.");
        require(key.isEmpty() || keys.add(key), "The key '" + key + "' is used twice.");
    }

    private static @Nullable Pattern pattern(JsonNode json, String name) {
        String pattern = json.at("/validate/pattern").asText();
        try {
            return pattern.isBlank() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("The pattern of '" + name + "' is not a regular expression.", e);
        }
    }

    /** Without the leading equals sign form-js takes the condition for no expression and always shows the field. */
    private static @Nullable HideCondition condition(JsonNode json, String name) {
        String hide = json.at("/conditional/hide").asText().strip();
        if (hide.isEmpty()) {
            return null;
        }
        require(hide.startsWith("="), "The condition of '" + name + "' must start with an equals sign.");
        return HideCondition.parse(hide.substring(1).strip());
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
