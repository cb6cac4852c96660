package org.carerelay.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One part of a Camunda Form: a field that takes an answer, a group of parts, or something to read. Spanish stands in
 * the component properties ({@code label_es}, {@code <option>_es}, …); where it is missing the English shows.
 */
public final class FormComponent {

    private static final Set<String> ANSWERED = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    private final JsonNode json;
    private final List<FormComponent> components;
    private final @Nullable Pattern pattern;
    private final @Nullable HideCondition condition;

    FormComponent(
            JsonNode json,
            List<FormComponent> components,
            @Nullable Pattern pattern,
            @Nullable HideCondition condition) {
        this.json = json;
        this.components = List.copyOf(components);
        this.pattern = pattern;
        this.condition = condition;
    }

    /** The form-js type, for example {@code textfield}. */
    public String type() {
        return json.path("type").asText();
    }

    /** For {@code datetime}: {@code date}, {@code time} or {@code datetime}; else empty. */
    public String subtype() {
        return json.path("subtype").asText();
    }

    public String id() {
        return json.path("id").asText();
    }

    /** The name of the answer; null for groups and parts that are only read. */
    public @Nullable String key() {
        return text(json.path("key"));
    }

    /** What is chosen or filled in before anybody answers, when the form names it as a text. */
    public @Nullable String defaultValue() {
        return text(json.path("defaultValue"));
    }

    /** The question or heading; empty where the component has none, as a radio alone in a group. */
    public String label(Locale language) {
        String dateOrTime = subtype().equals("time") ? "timeLabel" : "dateLabel";
        String own = text(json.path(type().equals("datetime") ? dateOrTime : "label"));
        String label = translated("label", own, language);
        return label == null ? "" : label;
    }

    /** The hint below the question. */
    public @Nullable String description(Locale language) {
        return translated("description", text(json.path("description")), language);
    }

    /** Content of a {@code text} component (Markdown) or {@code html} component; empty for others. */
    public String text(Locale language) {
        String text = translated("text", text(json.path(type().equals("html") ? "content" : "text")), language);
        return text == null ? "" : text;
    }

    /** The same as safe HTML. */
    public String html(Locale language) {
        return ReadableText.of(type(), text(language)).html();
    }

    /** For an {@code image}: the picture itself as a {@code data:} address; else empty. */
    public String source() {
        return json.path("source").asText();
    }

    /** For an {@code image}: what it shows, in words. */
    public String alt(Locale language) {
        String alt = translated("alt", text(json.path("alt")), language);
        return alt == null ? "" : alt;
    }

    public boolean required() {
        return json.at("/validate/required").asBoolean();
    }

    /** Fewest characters, counted as Unicode code points. */
    public @Nullable Integer minLength() {
        BigDecimal number = number(json.at("/validate/minLength"));
        return number == null ? null : number.intValue();
    }

    /** Most characters, counted as Unicode code points. */
    public @Nullable Integer maxLength() {
        BigDecimal number = number(json.at("/validate/maxLength"));
        return number == null ? null : number.intValue();
    }

    public @Nullable BigDecimal min() {
        return number(json.at("/validate/min"));
    }

    public @Nullable BigDecimal max() {
        return number(json.at("/validate/max"));
    }

    /** Most digits after the decimal point of a {@code number}. */
    public @Nullable Integer decimalDigits() {
        BigDecimal digits = number(json.path("decimalDigits"));
        return digits == null ? null : digits.intValue();
    }

    /** Found anywhere in the text, as form-js does it; an analyst anchors it with {@code ^} and {@code $}. */
    public @Nullable Pattern pattern() {
        return pattern;
    }

    /** {@code email} or {@code phone}, else null. */
    public @Nullable String validationType() {
        return text(json.at("/validate/validationType"));
    }

    /** Whether a date before today is refused. */
    public boolean pastRefused() {
        return json.path("disallowPassedDates").asBoolean();
    }

    /** The fixed choices; empty where they come from {@link #valuesKey()}. */
    public List<Option> options() {
        return stream(json.path("values")).map(this::option).toList();
    }

    private Option option(JsonNode entry) {
        String value = entry.path("value").asText();
        String label = entry.path("label").asText(value);
        return new Option(value, label, property(value + "_es"));
    }

    /** Under which name the choices are found among the values that the page is shown with. */
    public @Nullable String valuesKey() {
        return text(json.path("valuesKey"));
    }

    /** FEEL that hides this component when it is true, without the leading equals sign; null if it always shows. */
    public @Nullable String hide() {
        return condition == null ? null : condition.expression();
    }

    @Nullable
    HideCondition condition() {
        return condition;
    }

    public boolean disabled() {
        return json.path("disabled").asBoolean();
    }

    public boolean readonly() {
        return json.path("readonly").asBoolean();
    }

    /** Whether it takes an answer: a field that a person can fill in, no context and nothing computed. */
    public boolean takesAnswer() {
        String key = key();
        return key != null && isField() && !disabled() && !readonly() && !key.startsWith("ctx");
    }

    /** Whether it is of a kind that a person fills in, even if this one is only read. */
    boolean isField() {
        return ANSWERED.contains(type());
    }

    /** Whether the answer is a list of choices. */
    public boolean takesSeveral() {
        return type().equals("checklist") || type().equals("taglist");
    }

    /** Parts of a group. */
    public List<FormComponent> components() {
        return components;
    }

    /** This component and all in it, in the order of the form. */
    public Stream<FormComponent> withAllInside() {
        return Stream.concat(Stream.of(this), components.stream().flatMap(FormComponent::withAllInside));
    }

    /** What an analyst wrote in the panel "Custom properties". */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        json.path("properties")
                .properties()
                .forEach(p -> properties.put(p.getKey(), p.getValue().asText()));
        return properties;
    }

    /** One custom property, null where it is missing or empty. */
    public @Nullable String property(String name) {
        return text(json.path("properties").path(name));
    }

    /** Whether the answer goes to the record only and never becomes a process variable. */
    public boolean storedInRecord() {
        return "record".equals(property("store"));
    }

    private @Nullable String translated(String name, @Nullable String english, Locale language) {
        String spanish = language.getLanguage().equals("es") ? property(name + "_es") : null;
        return spanish == null ? english : spanish;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.asText().isBlank() && !node.isNull() ? node.asText() : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() || node.asText().matches("-?\\d{1,15}(\\.\\d{1,10})?")
                ? new BigDecimal(node.asText())
                : null;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
