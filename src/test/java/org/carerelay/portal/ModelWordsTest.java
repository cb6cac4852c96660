package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a model can show a patient has words in both languages. */
@PageTest
class ModelWordsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern GROUP = Pattern.compile("[a-z]+(?:-[a-z]+)+");

    /** Ends that close a path beside the request, not the request. */
    private static final Set<String> BESIDE = Set.of("ESCALATED", "GOES_ON");

    @Autowired
    private Words words;

    @Test
    void every_wait_has_a_reason() throws IOException {
        assertThat(reasons())
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(sayable("wait." + reason)).as(reason).isTrue());
    }

    @Test
    void every_end_of_a_message_has_a_sentence() throws IOException {
        assertThat(ends())
                .contains("RESOLVED_REPLY")
                .allSatisfy(end -> assertThat(sayable("end." + end)).as(end).isTrue());
    }

    @Test
    void every_group_of_staff_has_a_name_for_patients() throws IOException {
        assertThat(groups())
                .contains("triage-nurse")
                .allSatisfy(
                        group -> assertThat(sayable("group." + group)).as(group).isTrue());
    }

    private static Set<String> reasons() throws IOException {
        return waits().map(ModelWordsTest::reason).collect(Collectors.toSet());
    }

    private boolean sayable(String key) {
        return LanguageConfiguration.LANGUAGES.stream()
                .allMatch(language -> words.find(language, key, "", "", "").isPresent());
    }

    private static String reason(FlowNode node) {
        return property(node, "waitReason")
                .orElseGet(() -> switch (property(node, "waitingOn").orElse("")) {
                    case "CLINIC" -> "WAIT_CLINIC_QUEUE";
                    case "PATIENT" -> "WAIT_PATIENT";
                    default -> "missing at " + node.getId();
                });
    }

    private static Stream<FlowNode> waits() throws IOException {
        return models().flatMap(model -> model.getModelElementsByType(FlowNode.class).stream())
                .filter(node -> property(node, "patientLabel").isPresent());
    }

    private static Set<String> ends() throws IOException {
        return models().flatMap(model -> model.getModelElementsByType(EndEvent.class).stream())
                .filter(end -> end.getParentElement() instanceof Process process
                        && process.getId().equals("MessageTriageProcess"))
                .flatMap(end -> property(end, "endState").stream())
                .filter(end -> !BESIDE.contains(end))
                .collect(Collectors.toSet());
    }

    private static Set<String> groups() throws IOException {
        return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(task -> Optional.ofNullable(task.getCamundaCandidateGroups()).stream())
                .flatMap(groups -> GROUP.matcher(groups).results().map(found -> found.group()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> property(FlowNode node, String name) {
        return node.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals(name))
                .filter(property -> node.equals(
                        property.getParentElement().getParentElement().getParentElement()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    private static Stream<BpmnModelInstance> models() throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList();
            return models.stream().map(model -> Bpmn.readModelFromFile(model.toFile()));
        }
    }
}
