package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormValidator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One layout for all forms of staff, and fields that appear exactly when a choice needs them. */
@DisplayName("The forms of staff")
class StaffFormsTest {

    private static final List<String> ORDER =
            List.of("ctxWhoBlock", "ctxWhyNowBlock", "ctxWordsBlock", "ctxKnowBlock", "ctxNotesBlock");
    private static final Pattern FEEL = Pattern.compile(
            "=(?:\\s|\\(|\\)|not\\(|and\\b|or\\b|null\\b|true\\b|!=|=|\"[A-Z_0-9]+\"|[a-z][A-Za-z]+\\b)+");

    private final FormValidator validator = new FormValidator(Clock.systemUTC());

    @ParameterizedTest
    @MethodSource("forms")
    void show_who_why_words_and_knowledge_before_anything_is_asked(StaffForm form) {
        var ids = ids(form);
        int firstQuestion = first(form, part -> part.path("type").asText().equals("group"));

        if (form.name().equals("ReviewUrgencies")) {
            assertThat(ids).as("shows many patients").doesNotContain("ctxWhoBlock");
            assertThat(ids.indexOf("ctxLoweredBlock")).isLessThan(firstQuestion);
        } else {
            assertThat(ids.subList(0, ORDER.size())).isEqualTo(ORDER);
        }
        assertThat(form.ofType("html")
                        .filter(part -> part.path("content").asText().contains("{{ctx")))
                .allSatisfy(part ->
                        assertThat(ids.indexOf(part.path("id").asText())).isLessThan(firstQuestion));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void end_with_what_happens_on_complete(StaffForm form) {
        int lastField = ids(form).size() - 1;
        while (!form.components().get(lastField).has("key")) {
            lastField--;
        }
        int firstThen = first(form, part -> part.path("content").asText().contains("cr-then"));

        assertThat(firstThen).isGreaterThan(lastField);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void write_to_patients_and_to_staff_in_groups_of_their_own_after_the_decision(StaffForm form) {
        int radio = first(form, part -> part.path("type").asText().equals("radio"));
        for (String group : List.of("toPatientGroup", "staffOnlyGroup")) {
            int at = ids(form).indexOf(group);
            assertThat(at == -1 || at > radio).as(group).isTrue();
        }
        form.schema()
                .allComponents()
                .filter(part -> "replyText".equals(part.key()))
                .forEach(field -> assertThat(form.schema()
                                .allComponents()
                                .filter(part -> part.components().contains(field)))
                        .singleElement()
                        .returns("toPatientGroup", FormComponent::id));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keep_what_stands_in_the_record_in_html(StaffForm form) {
        form.components().stream()
                .filter(part -> !part.path("type").asText().equals("html"))
                .forEach(
                        part -> assertThat(part.toString()).doesNotContain("{{").doesNotContain("\"key\":\"ctx"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ask_with_radios_that_stand_alone_in_a_group_named_by_the_question(StaffForm form) {
        var groups = form.schema()
                .allComponents()
                .filter(group ->
                        group.components().stream().anyMatch(part -> part.type().equals("radio")))
                .toList();

        assertThat(groups)
                .allSatisfy(group -> {
                    assertThat(group.components()).hasSize(1);
                    assertThat(group.label(Locale.ENGLISH)).isNotBlank().hasSizeLessThanOrEqualTo(60);
                })
                .hasSize((int) form.ofType("radio").count());
        assertThat(form.ofType("select"))
                .allSatisfy(select -> assertThat(select.path("values")).hasSizeGreaterThan(7));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choose_nothing_for_a_clinician(StaffForm form) {
        assertThat(form.components()).noneMatch(part -> part.has("defaultValue"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void say_what_happens_next_for_every_choice(StaffForm form) {
        everyChoice(form)
                .forEach(answers -> assertThat(form.schema()
                                .allComponents()
                                .filter(part -> part.text(Locale.ENGLISH).contains("cr-then"))
                                .filter(part -> !validator.hidden(part, answers)))
                        .as("%s after %s", form, answers)
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void use_only_feel_that_tasklist_understands_too(StaffForm form) {
        var keys = form.schema().fields().stream().map(FormComponent::key).collect(Collectors.toSet());
        form.schema()
                .allComponents()
                .map(FormComponent::hide)
                .filter(hide -> hide != null)
                .forEach(hide -> {
                    assertThat("=" + hide.replaceFirst("^=", "")).matches(FEEL);
                    var names = Pattern.compile("\"[^\"]*\"|\\b(?:not|and|or|null|true)\\b")
                            .matcher(hide)
                            .replaceAll(" ");
                    Pattern.compile("[A-Za-z]+")
                            .matcher(names)
                            .results()
                            .forEach(name -> assertThat(keys).as(hide).contains(name.group()));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            TriageMessage     | disposition=EMERGENCY            |
            TriageMessage     | disposition=ANSWER_NOW           | replyText actionNeeded
            TriageMessage     | disposition=CALL_PATIENT         |
            TriageMessage     | disposition=BOOK                 | visitNeededWithin teamRequest
            TriageMessage     | disposition=TO_CLINICIAN         | handoverAssessment handoverRequest taskType
            TriageMessage     | disposition=REFILL               | teamRequest
            TriageMessage     | disposition=REFERRAL             | teamRequest
            TriageMessage     | disposition=ADMIN                | teamRequest
            TriageMessage     | disposition=OTHER                | otherDisposition
            TriageMessage     | disposition=OTHER otherDisposition=NEED_INFO   | otherDisposition replyText
            TriageMessage     | disposition=OTHER otherDisposition=DUPLICATE   | otherDisposition replyText
            TriageMessage     | disposition=OTHER otherDisposition=MISDIRECTED | otherDisposition replyText
            TriageMessage     | disposition=OTHER otherDisposition=NO_ACTION   | otherDisposition replyText
            TriageMessage     | disposition=BOOK otherDisposition=NEED_INFO    | visitNeededWithin teamRequest
            AnswerRequest     | nextStep=ANSWER                  | replyText
            AnswerRequest     | nextStep=TRIAGE                  | backReason
            SafetyCall        | emergencyOutcome=AMBULANCE_CALLED |
            SafetyCall        | emergencyOutcome=GOING_TO_ED     |
            SafetyCall        | emergencyOutcome=SAFE_DOWNGRADED | urgency downgradeReason
            SafetyCall        | emergencyOutcome=NO_ANSWER       |
            CallPatient       | callOutcome=REACHED              | idName idBirth idAddress symptomAssessment callDisposition teachBackDone nextStep
            CallPatient       | callOutcome=REACHED nextStep=ANSWER | idName idBirth idAddress symptomAssessment callDisposition teachBackDone nextStep replyText
            CallPatient       | callOutcome=REACHED nextStep=TRIAGE | idName idBirth idAddress symptomAssessment callDisposition teachBackDone nextStep
            CallPatient       | callOutcome=REFUSED              | nextStep
            CallPatient       | callOutcome=REFUSED nextStep=ANSWER | nextStep replyText
            CallPatient       | callOutcome=LEFT_MESSAGE         |
            CallPatient       | callOutcome=NO_ANSWER            |
            CallPatient       | callOutcome=WRONG_NUMBER         |
            CallPatient       | callOutcome=NO_ANSWER nextStep=ANSWER |
            BookVisit         | booking=BOOKED                   | visitAt visitPlace visitNote
            BookVisit         | booking=NO_SLOT                  | noSlotReason
            FindAnotherWay    | otherWay=OVERBOOK                |
            FindAnotherWay    | otherWay=WAIT_LIST               |
            FindAnotherWay    | otherWay=URGENT_CARE             | replyText
            AnswerAsClinician | answerType=REPLY                 | replyText
            AnswerAsClinician | answerType=REPLY_BY_NURSE        | replyText
            AnswerAsClinician | answerType=CALL                  | orders
            AnswerAsClinician | answerType=VISIT                 | orders
            AnswerAsClinician | answerType=ORDER                 | replyText orders
            AnswerAsClinician | answerType=REFER                 | replyText orders
            AnswerAsClinician | answerType=MED_CHANGE            | replyText orders
            AnswerAsClinician | answerType=DELEGATE_BACK         | orders
            SendReply         | sending=AS_WRITTEN               |
            SendReply         | sending=CHANGED                  | replyText
            CallAboutReply    | unreadOutcome=TOLD               | idName idBirth idAddress
            CallAboutReply    | unreadOutcome=OTHER_PERSON       | idName idBirth idAddress
            CallAboutReply    | unreadOutcome=LETTER             |
            ConfirmWithdrawal | withdrawalConfirmed=YES          | idName idBirth idAddress
            ConfirmWithdrawal | withdrawalConfirmed=NO           |
            """)
    void show_exactly_the_fields_that_a_choice_needs(String name, String choices, String appearing) {
        var form = StaffForm.read(name);
        var answers = new HashMap<String, Object>();
        for (String choice : choices.split(" ")) {
            answers.put(choice.split("=")[0], choice.split("=")[1]);
        }

        Set<String> conditional = visible(form, answers);
        conditional.removeAll(alwaysVisible(form));

        assertThat(conditional).isEqualTo(appearing == null ? Set.of() : Set.of(appearing.split(" ")));
    }

    @Test
    void belong_to_tasks_with_short_names_and_three_sentences_about_them() {
        var files = new File("processes/messaging").listFiles((folder, file) -> file.endsWith(".bpmn"));
        var tasks = new ArrayList<UserTask>();
        for (File file : files) {
            tasks.addAll(Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class));
        }

        assertThat(tasks)
                .extracting(UserTask::getCamundaFormRef)
                .containsExactlyInAnyOrderElementsOf(StaffForm.names());
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.getName()).hasSizeLessThanOrEqualTo(40);
            String words =
                    task.getDocumentations().iterator().next().getTextContent().strip();
            assertThat(words.split("(?<=[.])\\s+")).as(words).hasSizeBetween(3, 4);
            assertThat(words).contains("Complete");
        });
    }

    private static List<StaffForm> forms() {
        return StaffForm.all().toList();
    }

    private static List<String> ids(StaffForm form) {
        return form.components().stream().map(part -> part.path("id").asText()).toList();
    }

    private static int first(StaffForm form, Predicate<JsonNode> condition) {
        var parts = form.components();
        return parts.stream().filter(condition).findFirst().map(parts::indexOf).orElse(-1);
    }

    /** Every choice of the deciding radio, and of the second one that decides with it. */
    private static List<Map<String, Object>> everyChoice(StaffForm form) {
        var deciding = switch (form.name()) {
            case "TriageMessage" -> "disposition";
            case "ReviewConduct", "ReviewUrgencies", "FollowUpEmergency" -> "";
            default ->
                form.ofType("radio").findFirst().orElseThrow().path("key").asText();
        };
        if (deciding.isEmpty()) {
            return List.of(Map.of());
        }
        var all = new ArrayList<Map<String, Object>>();
        form.schema().field(deciding).orElseThrow().options().forEach(option -> {
            if (option.value().equals("OTHER") && form.name().equals("TriageMessage")) {
                form.schema()
                        .field("otherDisposition")
                        .orElseThrow()
                        .options()
                        .forEach(other -> all.add(Map.of(deciding, "OTHER", "otherDisposition", other.value())));
            } else {
                all.add(Map.of(deciding, option.value()));
            }
        });
        return all;
    }

    private Set<String> alwaysVisible(StaffForm form) {
        return form.schema().components().stream()
                .filter(part -> part.hide() == null)
                .flatMap(FormComponent::withAllInside)
                .filter(FormComponent::takesAnswer)
                .map(FormComponent::key)
                .collect(Collectors.toSet());
    }

    /** As the gate sees it: a hidden field has no answer, which may hide others in turn. */
    private Set<String> visible(StaffForm form, Map<String, Object> chosen) {
        var left = new HashMap<>(chosen);
        while (true) {
            Set<String> shown = form.schema().components().stream()
                    .flatMap(part -> shown(part, left).stream())
                    .collect(Collectors.toCollection(HashSet::new));
            if (!left.keySet().retainAll(shown)) {
                return shown;
            }
        }
    }

    private List<String> shown(FormComponent part, Map<String, Object> answers) {
        if (validator.hidden(part, answers)) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        if (part.takesAnswer()) {
            keys.add(String.valueOf(part.key()));
        }
        part.components().forEach(inside -> keys.addAll(shown(inside, answers)));
        return keys;
    }
}
