package org.carerelay.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NewMessage.form")
class NewMessageQuestionsTest {

    private static final Set<String> SIGNS = Set.of(
            "sx_infection",
            "sx_stomach",
            "sx_shaky",
            "sx_confused",
            "sx_bleeding",
            "sx_belly",
            "sx_fluids",
            "sx_leg",
            "sx_fever");
    private static final String BEN = "7d0f1c1e-8c1a-4d4c-9b1a-2f6f6f2d9a11";
    private static final Set<String> MEDICINES = Set.of("med_immune", "med_lithium", "med_thinner");

    private final FormSchema form = FormSchema.parse(text());

    @ParameterizedTest
    @ValueSource(strings = {"HEALTH_PROBLEM", "MEDICINE", "REFILL"})
    void asks_for_signs_and_medicines_when_it_is_about_health(String topic) {
        assertThat(asked(Map.of("topic", topic))).containsAll(SIGNS).containsAll(MEDICINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESULT", "REFERRAL", "APPOINTMENT", "FORM", "BILLING", "FEEDBACK", "OTHER"})
    void asks_for_none_of_them_otherwise(String topic) {
        assertThat(asked(Map.of("topic", topic)))
                .doesNotContainAnyElementsOf(SIGNS)
                .doesNotContainAnyElementsOf(MEDICINES);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MEDICINE, true",
        "RESULT, true",
        "OTHER, true",
        "HEALTH_PROBLEM, false",
        "REFILL, false",
        "REFERRAL, false",
        "APPOINTMENT, false",
        "FORM, false",
        "BILLING, false",
        "FEEDBACK, false"
    })
    void asks_who_should_answer_where_a_doctor_can_be_meant(String topic, boolean asked) {
        var answers = Map.<String, Object>of("topic", topic, "withOwnDoctor", List.of(BEN), "aboutPatient", BEN);

        assertThat(asked(answers).contains("preferMyDoctor")).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEDICINE", "RESULT", "OTHER"})
    void does_not_ask_who_should_answer_without_an_own_doctor(String topic) {
        assertThat(asked(Map.of("topic", topic))).doesNotContain("preferMyDoctor");
        assertThat(asked(Map.of("topic", topic, "withOwnDoctor", List.of(), "aboutPatient", BEN)))
                .doesNotContain("preferMyDoctor");
        assertThat(asked(Map.of("topic", topic, "withOwnDoctor", List.of(BEN), "aboutPatient", "NO_RIGHT")))
                .doesNotContain("preferMyDoctor");
    }

    @Test
    void does_not_ask_who_should_answer_before_there_is_a_topic_or_in_an_emergency() {
        assertThat(asked(Map.of("withOwnDoctor", List.of(BEN), "aboutPatient", BEN)))
                .doesNotContain("preferMyDoctor");
        assertThat(asked(Map.of(
                        "rf_chest",
                        true,
                        "emergencyAnswer",
                        "CALLED",
                        "topic",
                        "OTHER",
                        "withOwnDoctor",
                        List.of(BEN),
                        "aboutPatient",
                        BEN)))
                .doesNotContain("preferMyDoctor", "topic", "sx_leg", "messageText");
    }

    @Test
    void chooses_whoever_is_soonest_unless_the_patient_says_otherwise() {
        assertThat(text()).contains("\"defaultValue\": \"SOONEST\"");
        assertThat(form.field("preferMyDoctor").orElseThrow().options())
                .extracting(Option::value)
                .containsExactly("SOONEST", "MY_DOCTOR");
    }

    @Test
    void offers_to_hide_a_message_from_carers_only_where_the_portal_allows_it() {
        assertThat(asked(Map.of("topic", "OTHER"))).doesNotContain("confidentialFromProxy");
        assertThat(asked(Map.of("topic", "OTHER", "mayHide", true))).contains("confidentialFromProxy");
    }

    @Test
    void asks_when_to_call_only_if_we_may_call() {
        assertThat(asked(Map.of("topic", "OTHER"))).doesNotContain("callbackNumber", "bestTime");
        assertThat(asked(Map.of("topic", "OTHER", "callbackOk", true))).contains("callbackNumber", "bestTime");
    }

    @Test
    void keeps_boxes_short_in_both_languages() {
        assertThat(Stream.concat(SIGNS.stream(), MEDICINES.stream())
                        .map(key -> form.field(key).orElseThrow())
                        .flatMap(box -> Stream.of(box.label(Locale.ENGLISH), box.label(Locale.forLanguageTag("es"))))
                        .toList())
                .allSatisfy(label -> assertThat(List.of(label.split(" "))).hasSizeLessThanOrEqualTo(15));
    }

    private Set<String> asked(Map<String, Object> answers) {
        var values = new HashMap<>(answers);
        return VisibleFields.keys(form.pages(), values);
    }

    private static String text() {
        try {
            return Files.readString(Path.of("forms/messaging/NewMessage.form"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
