package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientFormsTest {

    private final ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
            .setProcessEngineName("patient-forms")
            .setJobExecutorActivate(false)
            .buildProcessEngine();
    private final PatientForms forms = new PatientForms(engine);
    private final Reference reference = Reference.next("TST");

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_running_request_keeps_the_form_of_its_version() {
        deploy("Inner", "First question");
        deployOuter();
        engine.getRuntimeService().startProcessInstanceByKey("Outer", reference.value());
        deploy("Inner", "Second question");

        assertThat(questionFor(reference)).isEqualTo("First question");
    }

    @Test
    void a_request_that_does_not_wait_for_the_form_gets_the_newest() {
        deploy("Inner", "First question");
        deploy("Inner", "Second question");

        assertThat(questionFor(reference)).isEqualTo("Second question");
        assertThat(questionFor(reference)).isEqualTo("Second question");
    }

    @Test
    void a_form_that_is_nowhere_is_an_error() {
        assertThatIllegalStateException().isThrownBy(() -> forms.schema(reference, "Nowhere"));
    }

    private String questionFor(Reference request) {
        return forms.schema(request, "SampleReply").components().get(0).label(Locale.ENGLISH);
    }

    private void deploy(String process, String question) {
        var model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .endEvent()
                .done();
        String form = """
                {"type": "default", "id": "SampleReply", "schemaVersion": 16,
                 "components": [{"type": "textfield", "id": "question", "key": "question", "label": "%s"}]}
                """.formatted(question);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .addString("SampleReply.form", form)
                .deploy();
    }

    /** The form belongs to a process that the request calls. */
    private void deployOuter() {
        var model = Bpmn.createExecutableProcess("Outer")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity()
                .calledElement("Inner")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("Outer.bpmn", model)
                .deploy();
    }
}
