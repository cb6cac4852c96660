package org.carerelay.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormValidatorTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private final FormValidator validator =
            new FormValidator(Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC));

    private static FormSchema form(String... components) {
        return FormSchema.parse("{'id':'Sample','type':'default','components':[%s]}"
                .formatted(String.join(",", components))
                .replace('\'', '"'));
    }

    private Object accepted(String component, Object value) {
        return validator
                .validate(form(component), Map.of("a", value), Locale.ENGLISH)
                .all()
                .get("a");
    }

    private String refused(String component, Object value) {
        return refusal(form(component), Map.of("a", value), Locale.ENGLISH).get("a");
    }

    private Map<String, String> refusal(FormSchema form, Map<String, ?> submitted, Locale language) {
        return catchThrowableOfType(FormRejectedException.class, () -> validator.validate(form, submitted, language))
                .errors();
    }

    @Nested
    class Text {

        private static final String NOTE = "{'type':'textarea','key':'a','label':'Note'}";
        private static final String SHORT =
                "{'type':'textfield','key':'a','label':'Name','validate':{'minLength':2,'maxLength':4}}";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "${execution.id}",
                    "{{1+1}}",
                    "🩺 漢字",
                    "שלום עולם",
                    "line one\nline two\tend",
                    "'; drop table message; --"
                })
        void is_kept_as_it_was_typed(String typed) {
            assertThat(accepted(NOTE, typed)).isEqualTo(typed);
        }

        @Test
        void gets_one_kind_of_line_break_and_loses_what_cannot_be_seen() {
            assertThat(accepted(NOTE, " one\r\ntwo\rthree\u0007\u001b\ud800 ")).isEqualTo("one\ntwo\nthree");
        }

        @Test
        void stays_on_one_line_in_a_text_field() {
            assertThat(accepted("{'type':'textfield','key':'a','label':'Name'}", "Ada\nNovak"))
                    .isEqualTo("Ada Novak");
        }

        @Test
        void with_a_nul_is_refused() {
            assertThat(refused(NOTE, "a\0b")).startsWith("“Note” must be text");
        }

        @Test
        void is_measured_in_characters_not_in_bytes_or_halves() {
            assertThat(accepted(SHORT, "🩺🩺🩺🩺")).isEqualTo("🩺🩺🩺🩺");
            assertThat(refused(SHORT, "🩺🩺🩺🩺🩺")).isEqualTo("“Name” must be 4 characters or fewer.");
            assertThat(refused(SHORT, "x")).isEqualTo("“Name” must be 2 characters or more.");
        }

        @Test
        void of_a_megabyte_is_refused_at_once() {
            assertThat(refused(NOTE, "x".repeat(1_000_000))).isEqualTo("“Note” must be 10,000 characters or fewer.");
        }

        @Test
        void must_not_be_something_else() {
            assertThat(refused(NOTE, 12)).isEqualTo("“Note” must be text.");
            assertThat(refused(NOTE, List.of("a"))).isEqualTo("“Note” must be text.");
        }

        @Test
        @Timeout(5)
        void is_not_held_up_by_a_pattern_that_backtracks_for_ever() {
            String trap = "{'type':'textfield','key':'a','label':'Code','validate':{'pattern':'^(a+)+$'}}";

            assertThat(refused(trap, "a".repeat(40) + "!")).isEqualTo("“Code” must be in the form that we ask for.");
            assertThat(refused(trap, "a".repeat(501))).isEqualTo("“Code” must be 500 characters or fewer.");
            assertThat(accepted(trap, "aaaa")).isEqualTo("aaaa");
        }

        @ParameterizedTest
        @CsvSource({
            "email, ada@example.org, true",
            "email, ada.example.org, false",
            "email, ada@example, false",
            "email, a@b@example.org, false",
            "phone, (555) 010-0123, true",
            "phone, +49 30 123456, true",
            "phone, 12345, false",
            "phone, call me maybe, false"
        })
        void can_be_an_address_or_a_number_to_call(String kind, String typed, boolean fine) {
            String field =
                    "{'type':'textfield','key':'a','label':'Contact','validate':{'validationType':'" + kind + "'}}";
            Map<String, String> submitted = Map.of("a", typed);

            if (fine) {
                assertThat(accepted(field, typed)).isEqualTo(typed);
            } else {
                assertThat(refusal(form(field), submitted, Locale.ENGLISH).get("a"))
                        .startsWith("“Contact” must be a");
            }
        }
    }

    @Nested
    class Numbers {

        private static final String WEIGHT =
                "{'type':'number','key':'a','label':'Weight','decimalDigits':1,'validate':{'min':1,'max':300}}";

        @Test
        void come_as_numbers_or_as_text() {
            assertThat(accepted(WEIGHT, "12")).isEqualTo(12);
            assertThat(accepted(WEIGHT, 12)).isEqualTo(12);
            assertThat(accepted(WEIGHT, 38.5)).isEqualTo(38.5);
            assertThat(accepted(WEIGHT, "38.50")).isEqualTo(38.5);
            assertThat(accepted("{'type':'number','key':'a','label':'Id'}", 5_000_000_000L))
                    .isEqualTo(5_000_000_000L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"notanumber", "1e999999999", "NaN", "0x1F", "1,5", "١٢", "--1"})
        void are_nothing_else(String typed) {
            assertThat(refused(WEIGHT, typed)).isEqualTo("“Weight” must be a number, like 12 or 12.5.");
        }

        @Test
        void are_not_infinite_and_not_true() {
            assertThat(refused(WEIGHT, Double.POSITIVE_INFINITY)).startsWith("“Weight” must be a number");
            assertThat(refused(WEIGHT, true)).startsWith("“Weight” must be a number");
        }

        @Test
        void keep_their_limits() {
            assertThat(refused(WEIGHT, 0)).isEqualTo("“Weight” must be 1 or more.");
            assertThat(refused(WEIGHT, "300.1")).isEqualTo("“Weight” must be 300 or less.");
            assertThat(refused(WEIGHT, "1.25")).isEqualTo("“Weight” must have 1 digits or fewer after the point.");
        }
    }

    @Nested
    class Choices {

        private static final String TOPIC = "{'type':'radio','key':'a','label':'Topic','values':"
                + "[{'value':'REFILL','label':'Refill'},{'value':'OTHER','label':'Other'}]}";
        private static final String SIGNS = TOPIC.replace("radio", "checklist");

        @Test
        void are_those_of_the_form() {
            assertThat(accepted(TOPIC, "REFILL")).isEqualTo("REFILL");
            assertThat(refused(TOPIC, "EVIL")).isEqualTo("“Topic” must be one of the answers in the list.");
            assertThat(refused(TOPIC, Map.of("value", "REFILL"))).startsWith("“Topic” must be one of");
        }

        @Test
        void may_be_several_each_once_in_the_order_of_the_form() {
            assertThat(accepted(SIGNS, List.of("OTHER", "REFILL"))).isEqualTo(List.of("REFILL", "OTHER"));
            assertThat(accepted(SIGNS, "OTHER")).isEqualTo(List.of("OTHER"));
            assertThat(accepted(SIGNS, new String[] {"OTHER"})).isEqualTo(List.of("OTHER"));
            assertThat(refused(SIGNS, List.of("OTHER", "EVIL"))).startsWith("“Topic” must be one of");
        }

        @Test
        void can_come_from_what_the_page_is_shown_with() {
            FormSchema form = form("{'type':'select','key':'a','label':'For','valuesKey':'people'}");
            Map<String, Object> around = Map.of("people", List.of(Map.of("value", "p1", "label", "Me"), "p2"));

            assertThat(validator
                            .validate(form, Map.of("a", "p1"), around, Locale.ENGLISH)
                            .all())
                    .containsExactly(entry("a", "p1"));
            assertThat(validator
                            .validate(form, Map.of("a", "p2"), around, Locale.ENGLISH)
                            .all())
                    .containsExactly(entry("a", "p2"));
            assertThat(refusal(form, Map.of("a", "p1"), Locale.ENGLISH)).containsKey("a");
        }
    }

    @Nested
    class Ticks_and_dates {

        private static final String TICK = "{'type':'checkbox','key':'a','label':'Agreed'}";
        private static final String DAY =
                "{'type':'datetime','subtype':'date','key':'a','dateLabel':'Day','disallowPassedDates':true}";

        @Test
        void a_box_is_true_or_false_whatever_the_browser_calls_it() {
            assertThat(List.of(accepted(TICK, true), accepted(TICK, "true"), accepted(TICK, "on")))
                    .containsOnly(true);
            assertThat(List.of(accepted(TICK, false), accepted(TICK, "false"))).containsOnly(false);
            assertThat(validator.validate(form(TICK), Map.of(), Locale.ENGLISH).all())
                    .containsExactly(entry("a", false));
            assertThat(refused(TICK, "perhaps")).isEqualTo("“Agreed” must be ticked or left empty.");
        }

        @Test
        void a_required_box_must_be_ticked() {
            assertThat(refused(TICK.replace("}", ",'validate':{'required':true}}"), false))
                    .isEqualTo("Tick “Agreed” to go on.");
        }

        @Test
        void a_date_is_iso_text_of_a_day_that_exists() {
            assertThat(accepted(DAY, "2028-02-29")).isEqualTo("2028-02-29");
            assertThat(refused(DAY, "2027-02-29")).isEqualTo("“Day” must be a real date.");
            assertThat(refused(DAY, "10/03/2026")).isEqualTo("“Day” must be a real date.");
            assertThat(refused(DAY, "+999999999-01-01")).isEqualTo("“Day” must be a real date.");
            assertThat(refused(DAY, 20260310)).isEqualTo("“Day” must be a real date.");
        }

        @Test
        void a_day_is_past_when_it_is_over_everywhere() {
            assertThat(accepted(DAY, "2026-03-09")).isEqualTo("2026-03-09");
            assertThat(refused(DAY, "2026-03-08")).isEqualTo("“Day” must be today or later.");
        }

        @Test
        void a_time_may_stand_alone_or_with_its_date() {
            assertThat(accepted("{'type':'datetime','subtype':'time','key':'a','timeLabel':'At'}", "14:30"))
                    .isEqualTo("14:30");
            assertThat(accepted("{'type':'datetime','subtype':'datetime','key':'a'}", "2026-03-12T14:30Z"))
                    .isEqualTo("2026-03-12T14:30Z");
            assertThat(refused("{'type':'datetime','subtype':'time','key':'a','timeLabel':'At'}", "25:00"))
                    .isEqualTo("“At” must be a time, like 14:30.");
        }
    }

    @Nested
    class The_form {

        private static final String RADIO_IN_GROUP = "{'type':'group','label':'How soon?',"
                + "'properties':{'label_es':'¿Para cuándo?'},'components':[{'type':'radio','key':'urgency',"
                + "'validate':{'required':true},'values':[{'value':'URGENT','label':'Now'}]}]}";
        private static final String MESSAGE = "{'type':'textarea','key':'message','label':'Message',"
                + "'validate':{'required':true},'properties':{'store':'record','label_es':'Mensaje',"
                + "'error_required':'Tell us what happened.'}}";
        private static final String PREGNANT = "{'type':'checkbox','key':'pregnant','label':'Pregnant'}";
        private static final String WEEKS = "{'type':'number','key':'weeks','label':'Weeks',"
                + "'validate':{'required':true},'conditional':{'hide':'=pregnant != true'}}";
        private static final String MIDWIFE =
                "{'type':'textfield','key':'midwife','label':'Midwife'," + "'conditional':{'hide':'=weeks = null'}}";

        @Test
        void tells_what_is_missing_in_its_own_order_and_words() {
            assertThat(refusal(form(MESSAGE, RADIO_IN_GROUP), Map.of("message", "  "), Locale.ENGLISH))
                    .containsExactly(
                            entry("message", "Tell us what happened."),
                            entry("urgency", "Choose an answer for “How soon?”."));
        }

        @Test
        void tells_it_in_spanish_too() {
            assertThat(refusal(form(MESSAGE, RADIO_IN_GROUP), Map.of(), SPANISH))
                    .containsExactly(
                            entry("message", "Escriba «Mensaje»."),
                            entry("urgency", "Elija una respuesta en «¿Para cuándo?»."));
        }

        @Test
        void refuses_what_it_does_not_ask_and_repeats_none_of_it() {
            Map<String, String> errors = refusal(form(PREGNANT), Map.of("secretName", "secretValue"), Locale.ENGLISH);

            assertThat(errors).hasSize(1);
            assertThat(errors.toString()).doesNotContain("secret");
        }

        @Test
        void ignores_its_own_context_when_it_comes_back() {
            FormSchema form = form(
                    PREGNANT,
                    "{'type':'textarea','key':'words','readonly':true}",
                    "{'type':'textfield','key':'name','disabled':true}",
                    "{'type':'expression','key':'sum','expression':'=1+1'}");
            Map<String, Object> sent =
                    Map.of("words", "tampered", "name", "tampered", "sum", 3, "ctxWho", "tampered", "pregnant", true);

            assertThat(validator.validate(form, sent, Locale.ENGLISH).all()).containsExactly(entry("pregnant", true));
        }

        @Test
        void drops_the_answers_to_hidden_questions_and_what_hangs_on_them() {
            Map<String, Object> sent = Map.of("pregnant", false, "weeks", "many", "midwife", "x");

            assertThat(validator
                            .validate(form(PREGNANT, WEEKS, MIDWIFE), sent, Locale.ENGLISH)
                            .all())
                    .containsExactly(entry("pregnant", false));
            assertThat(refusal(form(PREGNANT, WEEKS, MIDWIFE), Map.of("pregnant", "on"), Locale.ENGLISH))
                    .containsExactly(entry("weeks", "Enter a number for “Weeks”."));
        }

        @Test
        void separates_what_is_recorded_from_what_routes() {
            FormAnswers answers = validator.validate(
                    form(MESSAGE, PREGNANT), Map.of("message", "It hurts", "pregnant", true), Locale.ENGLISH);

            assertThat(answers.record()).containsExactly(entry("message", "It hurts"));
            assertThat(answers.routing()).containsExactly(entry("pregnant", true));
        }

        @Test
        void checks_one_page_with_what_came_before() {
            FormSchema form = form(
                    "{'type':'group','label':'One','components':[" + PREGNANT + "]}",
                    "{'type':'group','label':'Two','components':[" + WEEKS + "]}");
            FormComponent second = form.pages().get(1);

            assertThat(validator
                            .validatePage(form, second, Map.of("weeks", "9"), Map.of("pregnant", true), Locale.ENGLISH)
                            .all())
                    .containsExactly(entry("weeks", 9));
            assertThat(validator
                            .validatePage(form, second, Map.of(), Map.of("pregnant", false), Locale.ENGLISH)
                            .all())
                    .isEmpty();
        }

        @Test
        void looks_at_the_newest_answers_of_a_page_not_at_those_given_before() {
            FormSchema form = form("{'type':'group','label':'One','components':[" + PREGNANT + "," + WEEKS + "]}");

            assertThat(validator
                            .validatePage(
                                    form,
                                    form.pages().get(0),
                                    Map.of(),
                                    Map.of("pregnant", true, "weeks", 3),
                                    Locale.ENGLISH)
                            .all())
                    .containsExactly(entry("pregnant", false));
        }

        @Test
        @Timeout(5)
        void refuses_a_flood_of_values() {
            var flood = new HashMap<String, Object>();
            for (int i = 0; i < 100_000; i++) {
                flood.put("ctx" + i, "x");
            }

            assertThat(refusal(form(PREGNANT), flood, Locale.ENGLISH)).hasSize(1);
        }
    }
}
