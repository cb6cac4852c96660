package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** What Camunda Modeler sends when somebody presses Deploy, over real HTTP. */
@JourneyTest
@DisplayName("A deployment from Camunda Modeler")
class RestDeploymentTest {

    private static final Path PROCESS = Path.of("processes/messaging/MessageTriageProcess.bpmn");
    private static final Path POLICY = Path.of("processes/clinic/SlaPolicyDecision.dmn");
    private static final Path TRIAGE_FORM = Path.of("forms/messaging/TriageMessage.form");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Test
    void with_several_faults_is_refused_with_a_sentence_for_each() throws IOException {
        long before = deployments();
        String broken = Files.readString(PROCESS)
                .replace("${readAnswersDelegate}", "${environment.getProperty('java.version')}")
                .replace("camunda:candidateGroups=\"${queue}\"", "camunda:candidateGroups=\"nurses\"");

        var answer = deploy("alex", file(PROCESS, broken), file(TRIAGE_FORM, Files.readString(TRIAGE_FORM)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("Task_ReadAnswers", "environment")
                .contains("Task_TriageMessage", "nurses")
                .contains("NewMessage", "tick the form file too")
                .doesNotContain("at org.", "Exception:");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void of_the_sla_policy_with_a_time_that_nobody_can_count_names_the_cell_and_changes_nothing() throws IOException {
        long before = deployments();
        String cell = "<outputEntry id=\"OutputEntry_TriageSameDayDue\">\\s*<text>\"2bh\"</text>";
        String slip = Files.readString(POLICY)
                .replaceFirst(cell, "<outputEntry id=\"OutputEntry_TriageSameDayDue\"><text>\"2 hours\"</text>");

        var answer = deploy("alex", file(POLICY, slip));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains(
                        "Row 3, column \\\"Due, breach (L1)\\\": '2 hours' is not a time of the SLA policy: write minutes")
                .doesNotContain("at org.", "Exception:");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void never_counts_as_one_that_came_with_the_application() throws IOException {
        var answer = deployFrom("bundled", "admin", file(POLICY, Files.readString(POLICY)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("SlaPolicyDecision.dmn", "write another source");
    }

    @Test
    void of_a_form_alone_is_refused() throws IOException {
        var answer = deploy("alex", file(TRIAGE_FORM, Files.readString(TRIAGE_FORM)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("deploy it together with the process");
    }

    @Test
    void is_refused_to_everybody_but_analysts_and_administrators() throws IOException {
        for (String user : List.of("nina", "omar", "mona", "rita")) {
            assertThat(deploy(user, file(PROCESS, Files.readString(PROCESS))).getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    private static ByteArrayResource file(Path path, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return path.getFileName().toString();
            }
        };
    }

    private ResponseEntity<String> deploy(String user, ByteArrayResource... files) {
        return deployFrom("Camunda Modeler", user, files);
    }

    private ResponseEntity<String> deployFrom(String source, String user, ByteArrayResource... files) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "MessageTriageProcess");
        parts.add("deployment-source", source);
        for (ByteArrayResource file : files) {
            parts.add(file.getFilename(), file);
        }
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(user, "demo-clinic")
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
    }
}
