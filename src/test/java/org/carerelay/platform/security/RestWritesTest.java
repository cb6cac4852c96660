package org.carerelay.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.support.Caller;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP: the engine's interfaces are servlets of their own, which mock requests do not reach. */
@JourneyTest
class RestWritesTest {

    private static final String WEB = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    private String task;

    @BeforeEach
    void a_task_in_the_queue_of_the_nurses() {
        var created = tasks.newTask(UUID.randomUUID().toString());
        created.setName("Triage message");
        created.setDueDate(new Date());
        tasks.saveTask(created);
        task = created.getId();
        tasks.addCandidateGroup(task, "triage-nurse");
    }

    @AfterEach
    void remove_it() {
        tasks.deleteTask(task, true);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/{task}/complete",
        "POST, /task/{task}/resolve",
        "POST, /task/{task}/bpmnError",
        "POST, /task/{task}/bpmnEscalation",
        "POST, /task/{task}/delegate",
        "POST, /task/{task}/variables",
        "PUT, /task/{task}/variables/urgency",
        "DELETE, /task/{task}/variables/urgency",
        "POST, /task/{task}/localVariables",
        "PUT, /task/{task}/localVariables/urgency",
        "POST, /task/{task}/comment/create",
        "POST, /task/{task}/attachment/create",
        "POST, /task/{task}/identity-links",
        "DELETE, /task/{task}",
        "POST, /task/create",
        "PUT, /process-instance/x/variables/urgency",
        "POST, /process-instance/x/variables",
        "DELETE, /process-instance/x",
        "POST, /process-instance/x/modification",
        "POST, /process-definition/key/MessageTriageProcess/start",
        "POST, /message",
        "POST, /signal",
        "POST, /execution/x/signal",
        "POST, /external-task/x/complete",
        "PUT, /job/x/retries",
        "POST, /deployment/create",
        "POST, /filter/create",
        "POST, /authorization/create",
        "POST, /user/create",
        "PUT, /user/nina/credentials",
        "POST, /task/{task}/%63omplete",
        "POST, /task/{task}/claim/../complete",
        "POST, /task/{task}/complete/",
        "PATCH, /task/{task}"
    })
    void a_nurse_cannot_go_past_the_forms(String method, String call) {
        var nina = nina();

        var answer = nina.json(method, WEB + call.replace("{task}", task), "{\"variables\":{}}");

        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(nina.get(WEB + "/task/" + task).statusCode())
                .as("still signed in, so it was the list that refused")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task/{task}/complete;x=1",
        "/camunda/api/engine/engine/default;x=1/task/{task}/complete",
        "/camunda/api/engine//engine/default/task/{task}/complete",
        "/camunda/api/engine/engine/default/task/{task}%2Fcomplete",
        "/camunda/api/engine/engine/default/task/{task}%252Fcomplete"
    })
    void odd_paths_are_refused_as_such(String path) {
        assertThat(nina().json("POST", path.replace("{task}", task), "{}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_header_does_not_turn_reading_into_writing(String header) {
        nina().with(header, "POST").get(WEB + "/task/" + task + "/complete");
        nina().with(header, "DELETE").get(WEB + "/task/" + task);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/{task}/complete",
        "POST, /task/{task}/submit-form",
        "POST, /engine/default/task/{task}/complete",
        "POST, /task/{task}/claim",
        "PUT, /task/{task}",
        "POST, /message",
        "POST, /process-definition/key/MessageTriageProcess/start",
        "POST, /process-definition/key/MessageTriageProcess/submit-form",
        "POST, /user/create",
        "DELETE, /deployment/x",
        "POST, /task/{task}/%63omplete"
    })
    void the_engines_interface_writes_nothing_but_deployments_even_for_administrators(String method, String call) {
        var admin = new Caller(port).withBasic("admin", "demo-clinic");

        var answer = admin.json(method, "/engine-rest" + call.replace("{task}", task), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("go past the forms");
    }

    @Test
    void deploying_passes_on_to_the_engine() {
        var alex = new Caller(port).withBasic("alex", "demo-clinic");

        assertThat(alex.json("POST", "/engine-rest/deployment/create", "{}").statusCode())
                .as("the engine wants a form with files")
                .isEqualTo(415);
    }

    @Test
    void a_nurse_takes_a_task_and_gives_it_back() {
        var nina = nina();

        assertThat(nina.json("POST", WEB + "/task/" + task + "/claim", "{\"userId\":\"nina\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(nina.json("POST", WEB + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_nurse_moves_the_follow_up_date_and_nothing_else() {
        var nina = nina();
        String same = "\"name\":\"Triage message\",\"priority\":50,\"due\":\"2031-01-02T00:00:00.000+0000\",";

        assertThat(put(nina, "{" + same + "\"followUp\":\"2031-01-01T00:00:00.000+0000\"}"))
                .isEqualTo(204);
        assertThat(put(nina, "{" + same + "\"description\":\"written past the forms\"}"))
                .isEqualTo(403);
        assertThat(put(nina, "{" + same.replace("Triage message", "Ada N.") + "\"owner\":null}"))
                .isEqualTo(403);
        assertThat(put(nina, "{" + same.replace("\"2031-01-02T00:00:00.000+0000\"", "null") + "\"owner\":null}"))
                .as("a due date taken away")
                .isEqualTo(403);
        assertThat(put(nina, "{" + same + "\"owner\":\"a note\"}")).isEqualTo(403);
        assertThat(put(nina, "not json")).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult())
                .satisfies(now -> assertThat(now.getFollowUpDate()).isNotNull())
                .satisfies(now -> assertThat(now.getDescription()).isNull());
    }

    @Test
    void an_administrator_manages_people_but_writes_no_values() {
        var admin = new Caller(port).inTasklist("admin", "demo-clinic");
        String id = "temp" + System.nanoTime();
        String user = "{\"profile\":{\"id\":\"" + id + "\"},\"credentials\":{\"password\":\"long-enough-1\"}}";

        assertThat(admin.json("POST", WEB + "/user/create", user).statusCode()).isEqualTo(204);
        assertThat(admin.json("PUT", WEB + "/process-instance/x/variables/a", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.json("PUT", WEB + "/process-instance/x/%76ariables/a", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.json("POST", WEB + "/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(admin.json("POST", WEB + "/task/" + task + "/comment/create", "{}")
                        .statusCode())
                .isEqualTo(403);
        identities.deleteUser(id);
    }

    @Test
    void a_task_of_another_group_cannot_be_taken() {
        var rita = new Caller(port).inTasklist("rita", "demo-clinic");

        assertThat(rita.json("POST", WEB + "/task/" + task + "/claim", "{\"userId\":\"rita\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private int put(Caller caller, String body) {
        return caller.json("PUT", WEB + "/task/" + task, body).statusCode();
    }

    private Caller nina() {
        return new Caller(port).inTasklist("nina", "demo-clinic");
    }
}
