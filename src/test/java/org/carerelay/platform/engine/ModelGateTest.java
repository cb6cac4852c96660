package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carerelay.platform.engine.SampleModel.CALLED;
import static org.carerelay.platform.engine.SampleModel.DECISION;
import static org.carerelay.platform.engine.SampleModel.PROCESS;
import static org.carerelay.platform.engine.SampleModel.START_FORM;
import static org.carerelay.platform.engine.SampleModel.TASK_FORM;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each fault is put into a model that is otherwise right, and is the only one told. */
@DisplayName("The model gate")
class ModelGateTest {

    private static final ProcessEngine ENGINE =
            ProcessEngines.plain(SampleModel.BEANS).buildProcessEngine();
    private static final RepositoryService REPOSITORY = ENGINE.getRepositoryService();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void lets_a_good_model_pass() {
        assertThat(SampleModel.complete().deploy(REPOSITORY).getDeployedProcessDefinitions())
                .singleElement()
                .satisfies(process -> assertThat(process.getKey()).isEqualTo("SampleProcess"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # people and forms
            Task_ReviewSample | candidateGroups="triage-nurse" | candidateGroups="triage-nurses" | is for the unknown group 'triage-nurses'. Did you mean 'triage-nurse'?
            Task_ReviewSample | camunda:candidateGroups="triage-nurse" | camunda:assignee="nina" | names a person
            Task_ReviewSample | camunda:candidateGroups="triage-nurse" | camunda:candidateGroups="triage-nurse" camunda:candidateUsers="nina" | names a person
            Task_ReviewSample | camunda:candidateGroups="triage-nurse" | `` | is for nobody
            Task_ReviewSample | camunda:formRef="ReviewSample" camunda:formRefBinding="deployment" | `` | has no form
            Task_ReviewSample | camunda:formRef="ReviewSample" camunda:formRefBinding="deployment" | camunda:formKey="camunda-forms:deployment:ReviewSample.form" | finds its form by a form key
            Task_ReviewSample | formRef="ReviewSample" camunda:formRefBinding="deployment" | formRef="ReviewSample" camunda:formRefBinding="latest" | set the form binding to deployment
            Task_ReviewSample | camunda:formRef="ReviewSample" | camunda:formRef="NewSample" | do not belong together by name
            Task_ReviewSample | name="Review sample" | name="Review the sample that somebody has sent to us" | has a name that is too long
            Task_ReviewSample | name="Review sample" | name="" | has no name
            Task_ReviewSample | <bpmn:documentation>A sample waits. Complete sends it on. Ask the practice manager.</bpmn:documentation> | `` | has no documentation
            StartEvent_SampleReceived | formRef="NewSample" camunda:formRefBinding="deployment" | formRef="NewSample" | set the form binding to deployment
            Gateway_PatientAnswered | name="waitingOn" value="PATIENT" /> | name="waitingOn" value="PATIENT" /><camunda:property name="patientForm" value="SampleAnswer" /> | needs the form 'SampleAnswer', which is not part of this deployment
            Task_ReviewSample | ` camunda:dueDate="${sla.due('review', urgency)}"` | `` | has no due date, and the task list would put it above every other: set the due date, for example to ${sla.due('triage', urgency)}.
            # waits
            Task_ReviewSample | attachedToRef="Task_ReviewSample" | attachedToRef="Task_EscalateReview" | can wait for ever: attach a boundary timer
            Task_ReviewSample | <camunda:property name="patientLabel" value="Somebody looks at your sample" /> | `` | add the property patientLabel.
            Task_ReviewSample | <camunda:property name="patientLabel_es" value="Alguien mira su muestra" /> | `` | add the property patientLabel_es.
            Task_ReviewSample | value="CLINIC" | value="NURSE" | set the property waitingOn
            Gateway_PatientAnswered | <bpmn:timerEventDefinition id="Timer_AnswerMissed"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P7D</bpmn:timeDuration></bpmn:timerEventDefinition> | <bpmn:messageEventDefinition id="Timer_AnswerMissed" messageRef="Message_AnswerReceived" /> | can wait for ever: add a timer as one of its branches
            Task_EscalateReview | camunda:delegateExpression="${escalateDelegate}" | camunda:type="external" camunda:topic="x" | can wait for ever
            StartEvent_SampleReceived | name="Sample received" camunda:formRef="NewSample" camunda:formRefBinding="deployment" /> | name="Sample received" camunda:formRef="NewSample" camunda:formRefBinding="deployment"><bpmn:extensionElements><camunda:properties><camunda:property name="patientLabel" value="We have it" /><camunda:property name="waitingOn" value="CLINIC" /></camunda:properties></bpmn:extensionElements></bpmn:startEvent> | add the property patientLabel_es.
            StartEvent_SampleReceived | name="Sample received" camunda:formRef="NewSample" camunda:formRefBinding="deployment" /> | name="Sample received" camunda:formRef="NewSample" camunda:formRefBinding="deployment"><bpmn:extensionElements><camunda:properties><camunda:property name="patientLabel" value="We have it" /><camunda:property name="patientLabel_es" value="Lo tenemos" /></camunda:properties></bpmn:extensionElements></bpmn:startEvent> | set the property waitingOn to CLINIC, PATIENT or THIRD_PARTY
            # shape
            SampleProcess | camunda:historyTimeToLive="P30D" | `` | has no history time to live
            Gateway_SampleComplete | ` default="Flow_SampleCompleteYes"` | `` | has no default way out
            EndEvent_SampleReviewed | <bpmn:endEvent id="EndEvent_SampleReviewed" name="Sample reviewed"><bpmn:extensionElements><camunda:properties><camunda:property name="endState" value="RESOLVED" /></camunda:properties></bpmn:extensionElements></bpmn:endEvent> | <bpmn:endEvent id="EndEvent_SampleReviewed" name="Sample reviewed" /> | add the property endState
            Task_AssessSample | <bpmndi:BPMNShape id="Task_AssessSample_di" bpmnElement="Task_AssessSample"><dc:Bounds x="250" y="100" width="100" height="80" /></bpmndi:BPMNShape> | `` | is not drawn
            Activity_0x1abcd | Task_EscalateReview | Activity_0x1abcd | has an id made by a machine
            # code
            Task_EscalateReview | camunda:delegateExpression="${escalateDelegate}" | camunda:class="java.lang.Runtime" | names a Java class
            Task_EscalateReview | camunda:delegateExpression="${escalateDelegate}" | camunda:type="shell" | is a built-in task of the type 'shell'
            Task_EscalateReview | <camunda:inputParameter name="level">1</camunda:inputParameter> | <camunda:inputParameter name="level"><camunda:script scriptFormat="javascript">1</camunda:script></camunda:inputParameter> | carries a script
            Task_EscalateReview | </camunda:inputOutput> | </camunda:inputOutput><camunda:executionListener event="start" class="java.lang.Runtime" /> | names a Java class
            Task_EscalateReview | </camunda:inputOutput> | </camunda:inputOutput><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector> | uses a connector
            Flow_SampleCompleteNo | xsi:type="bpmn:tFormalExpression">${outcome | xsi:type="bpmn:tFormalExpression" language="javascript">${outcome | has a condition that is a script
            Task_EscalateReview | camunda:delegateExpression="${escalateDelegate}" | xmlns:old="http://activiti.org/bpmn" old:class="java.lang.Runtime" | is written for an older engine
            # expressions
            Task_EscalateReview | ${escalateDelegate} | ${escalateDelegat} | uses 'escalateDelegat', which nothing in this deployment provides. Did you mean 'escalateDelegate'? Building blocks are: escalateDelegate, sla.
            Task_EscalateReview | ${escalateDelegate} | ${dataSource} | uses 'dataSource', which nothing in this deployment provides
            Task_ReviewSample | sla.due( | sla.deu( | uses 'sla.deu', which the building block does not have. Did you mean 'due'?
            Task_ReviewSample | ${sla.due('review', urgency)} | ${sla.due('review', urgncy)} | Did you mean 'urgency'?
            Task_ReviewSample | ${sla.due('review', urgency)} | ${execution.processEngineServices} | uses 'execution', which is out of reach
            Task_ReviewSample | ${sla.due('review', urgency)} | ${''.getClass().forName('java.lang.Runtime')} | uses 'getClass', which is out of reach
            Task_ReviewSample | ${sla.due('review', urgency)} | ${sla['class']} | uses 'class', which is out of reach
            Task_ReviewSample | ${sla.due('review', urgency)} | ${environment.getProperty('user.home')} | uses 'environment'
            Task_ReviewSample | ${sla.due('review', urgency)} | ${JSON('{}')} | calls 'JSON', which is no function
            Task_ReviewSample | ${sla.due('review', urgency)} | ${sla.due('review', urgency} | has an expression that cannot be read
            Flow_SampleCompleteNo | ${outcome == 'ASK'} | ${outcom == 'ASK'} | Did you mean 'outcome'?
            # decisions
            Task_AssessSample | camunda:decisionRef="SampleDecision" | camunda:decisionRef="SampelDecision" | asks for the decision 'SampelDecision', which is neither deployed nor part of this deployment: tick the decision file too. The nearest decision in it is 'SampleDecision'.
            Task_AssessSample | camunda:decisionRef="SampleDecision" | camunda:decisionRef="SampleDecision" camunda:decisionRefBinding="deployment" | set the binding to latest
            """)
    void refuses_a_process(String element, String text, String replacement, String sentence) {
        var faults = faultsOf(SampleModel.complete().changed(PROCESS, text, replacement));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(PROCESS);
            assertThat(fault.element()).isEqualTo(element);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            calledElement="NoSuchProcess" | calls the process 'NoSuchProcess', which is neither deployed nor part of this deployment: deploy that process first, or tick its file too.
            calledElement="SampelProcess" | The nearest process in it is 'SampleProcess'.
            calledElement="${route}" | chooses its process while it runs: write the id of one process
            calledElement="SampleProcess" camunda:calledElementBinding="deployment" | does not follow changes of the process it calls: set the binding to latest.
            camunda:caseRef="SampleCase" | calls no process: choose the type BPMN and write the id of a process.
            """)
    void refuses_a_call(String attributes, String sentence) {
        var faults = faultsOf(withCall(attributes));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(PROCESS);
            assertThat(fault.element()).isEqualTo("Task_EscalateReview");
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @Test
    void lets_a_process_call_one_in_the_deployment_or_one_that_is_deployed_already() {
        var call = withCall("calledElement=\"HelpProcess\"");
        var together = withCall("calledElement=\"HelpProcess\"")
                .with(CALLED, SampleModel.only(CALLED).text(CALLED));

        assertThat(faultsOf(call)).hasSize(1);
        assertThat(together.deploy(REPOSITORY).getDeployedProcessDefinitions()).hasSize(2);
        assertThat(call.deploy(REPOSITORY).getDeployedProcessDefinitions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:receiveTask id=\"Task_EscalateReview\" messageRef=\"Message_AnswerReceived\">LABELS</bpmn:receiveTask>",
                "<bpmn:intermediateCatchEvent id=\"Task_EscalateReview\">LABELS<bpmn:messageEventDefinition"
                        + " messageRef=\"Message_AnswerReceived\" /></bpmn:intermediateCatchEvent>"
            })
    void refuses_a_wait_for_a_message_without_a_timer(String wait) {
        String labels = "<bpmn:extensionElements><camunda:properties>"
                + "<camunda:property name=\"patientLabel\" value=\"We wait\" />"
                + "<camunda:property name=\"patientLabel_es\" value=\"Esperamos\" />"
                + "<camunda:property name=\"waitingOn\" value=\"THIRD_PARTY\" />"
                + "</camunda:properties></bpmn:extensionElements>";

        assertThat(faultsOf(SampleModel.complete().insteadOfHelp(wait.replace("LABELS", labels))))
                .singleElement()
                .asString()
                .startsWith("SampleProcess.bpmn: Task_EscalateReview can wait for ever: ")
                .contains("timer");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            note | "type": "textarea" | "type": "dynamiclist" | a dynamic list keeps Complete disabled for good
            note | "type": "textarea" | "type": "filepicker" | files cannot be sent
            note | "type": "textarea" | "type": "iframe" | Tasklist shows an empty box
            note | "type": "textarea" | "type": "hologram" | Tasklist does not know it
            note | "type": "textarea" | "type": "select", "values": [{ "label": "A", "value": "A" }] | is a list with fewer than 8 choices
            words | "type": "html", "id": "words", "content" | "type": "text", "id": "words", "text" | can swallow parts of it
            ctxNote | "key": "note" | "key": "ctxNote" | only an html component may do that
            note | "label": "Note" | "label": "Note on {{ctxWords}}" | only an html component may do that
            outcome | "key": "note" | "key": "outcome" | has the key of another field
            note | `, "key": "note"` | `` | has no key
            outcome | "type": "group" | "type": "columns" | is of the type 'columns'
            """)
    void refuses_a_form(String component, String text, String replacement, String sentence) {
        var faults = faultsOf(SampleModel.complete().changed(TASK_FORM, text, replacement));

        assertThat(faults)
                .filteredOn(fault -> fault.sentence().contains(sentence))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(TASK_FORM));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { "type": "table", "id": "more" } | is a table, and there are no rows to show to patients
            { "type": "expression", "id": "more", "key": "more", "expression": "=1" } | computes a value that patients never see
            { "type": "image", "id": "more", "source": "data:image/png;base64,AA==" } | has no alternative text
            { "type": "image", "id": "more", "source": "https://example.org/a.png", "alt": "A", "properties": { "alt_es": "A" } } | shows a picture from elsewhere
            { "type": "html", "id": "more", "content": "<p>{{x}}</p>" } | shows a value, and the portal fills in none
            { "type": "html", "id": "more", "content": "<p style='color:red'>Hi</p>", "properties": { "text_es": "Hola" } } | holds something that patients do not get to see
            { "type": "html", "id": "more", "content": "Hi", "properties": { "text_es": "<script>1</script>Hola" } } | holds something that patients do not get to see
            { "type": "text", "id": "more", "text": "![A](https://example.org/a.png)", "properties": { "text_es": "A" } } | holds something that patients do not get to see
            { "type": "image", "id": "more", "source": "data:image/png;base64,AA==", "alt": "A knee" } | has no Spanish for "A knee": add the property alt_es.
            { "type": "datetime", "id": "more", "key": "more", "subtype": "date", "dateLabel": "Since when?" } | has no Spanish for "Since when?"
            """)
    void refuses_in_a_form_for_patients(String component, String sentence) {
        String first = "\"components\": [\n    {";
        var faults = faultsOf(
                SampleModel.complete().changed(START_FORM, first, "\"components\": [\n    " + component + ",\n    {"));

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains(sentence));
    }

    @Test
    void lets_a_form_for_patients_use_everything_that_they_can_be_shown() {
        String form = SampleModel.only("EveryComponent.form").text("EveryComponent.form");
        var model = SampleModel.complete().with(START_FORM, form.replace("\"EveryComponent\"", "\"NewSample\""));

        assertThat(model.deploy(REPOSITORY).getId()).isNotNull();
        assertThat(model.candidate().forms().get(START_FORM).components())
                .extracting(FormFile.Component::type)
                .containsAll(PatientFormCheck.types());
    }

    @Test
    void wants_a_question_around_the_choices_of_a_decision() {
        var faults = faultsOf(SampleModel.complete()
                .changed(TASK_FORM, "\"components\": [\n        {\n          \"type\": \"radio\"", """
                        "components": [
                          { "type": "spacer", "id": "spacer" },
                          { "type": "radio\""""));

        assertThat(faults).extracting(ModelFault::sentence).containsExactly("""
                "Choose one" (outcome) must stand alone in a group whose label is the question.""");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "label_es": "Su muestra", | `` | has no Spanish for "Your sample": add the property label_es.
            "description_es": "Con sus palabras", | `` | has no Spanish for "In your own words": add the property description_es.
            `, "LATER_es": "Más tarde"` | `` | has no Spanish for "Later": add the property LATER_es.
            "error_required_es": "Díganos qué es." | "x": "" | has no Spanish for "Tell us what it is.": add the property error_required_es.
            """)
    void wants_everything_that_patients_read_in_spanish(String text, String replacement, String sentence) {
        var faults = faultsOf(SampleModel.complete().changed(START_FORM, text, replacement));

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains(sentence));
    }

    @Test
    void wants_no_spanish_in_a_form_with_which_staff_start() {
        var start = "camunda:formRef=\"NewSample\" camunda:formRefBinding=\"deployment\" />";
        var startedByStaff = """
                camunda:formRef="NewSample" camunda:formRefBinding="deployment"><bpmn:extensionElements>
                <camunda:properties><camunda:property name="startedBy" value="staff" /></camunda:properties>
                </bpmn:extensionElements></bpmn:startEvent>""";
        var model = SampleModel.complete()
                .changed(START_FORM, "\"label_es\": \"Su muestra\",", "")
                .changed(PROCESS, start, startedByStaff);

        assertThat(model.deploy(REPOSITORY).getId()).isNotNull();
    }

    @Test
    void only_warns_when_the_english_was_edited_after_the_spanish() {
        var model = SampleModel.complete()
                .changed(START_FORM, "\"label\": \"What is it?\"", "\"label\": \"What is wrong?\"");

        assertThat(model.deploy(REPOSITORY).getId()).isNotNull();
        assertThat(new TranslationCheck().outOfDate(model.candidate()))
                .singleElement()
                .asString()
                .contains("NewSample.form: the Spanish of \"What is wrong?\" (sampleText) is out of date");
    }

    @Test
    void tells_the_health_of_spanish_that_is_out_of_date_until_it_is_corrected() {
        var health = new ModelsHealthIndicator();
        var engine = ProcessEngines.ungated(new ModelGatePlugin(
                        new BuildingBlocks(ProcessEngines.beanFactory(SampleModel.BEANS)), () -> health))
                .buildProcessEngine();
        try {
            SampleModel.complete()
                    .changed(START_FORM, "\"label\": \"What is it?\"", "\"label\": \"What is wrong?\"")
                    .deploy(engine.getRepositoryService());
            assertThat(health.health().getDetails().toString())
                    .contains("\"What is wrong?\" (sampleText) is out of date");

            SampleModel.complete().deploy(engine.getRepositoryService());
            assertThat(health.health().getDetails()).isEmpty();
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <inputEntry id="In_2"><text></text></inputEntry> | <inputEntry id="In_2"><text>"ADMIN"</text></inputEntry> | the last row must have no conditions
            ` camunda:historyTimeToLive="P30D"` | `` | has no history time to live
            <inputExpression id="SampleUrgencyExpression" | <inputExpression id="SampleUrgencyExpression" expressionLanguage="javascript" | is written in 'javascript': only FEEL is possible
            <inputExpression id="SampleUrgencyExpression" | <inputExpression id="SampleUrgencyExpression" expressionLanguage="juel" | is written in 'juel': only FEEL is possible
            """)
    void refuses_a_decision(String text, String replacement, String sentence) {
        var alone = SampleModel.only(DECISION).changed(DECISION, text, replacement);

        assertThat(faultsOf(alone)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(DECISION);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @Test
    void lets_an_analyst_deploy_a_decision_alone() {
        assertThat(SampleModel.only(DECISION).deploy(REPOSITORY).getDeployedDecisionDefinitions())
                .hasSize(1);
    }

    @Test
    void lets_a_process_ask_for_a_decision_that_is_deployed_already() {
        SampleModel.only(DECISION).deploy(REPOSITORY);

        assertThat(SampleModel.complete().without(DECISION).deploy(REPOSITORY).getDeployedProcessDefinitions())
                .hasSize(1);
    }

    @Test
    void refuses_a_form_alone() {
        assertThat(faultsOf(SampleModel.only(TASK_FORM)))
                .singleElement()
                .asString()
                .startsWith("ReviewSample.form: A form alone changes nothing: deploy it together with the process");
    }

    @Test
    void asks_to_tick_a_form_that_was_left_out() {
        assertThat(faultsOf(SampleModel.complete()
                        .without(TASK_FORM)
                        .changed(PROCESS, "${outcome == 'ASK'}", "${route == 'ASK'}")))
                .extracting(ModelFault::toString)
                .containsExactly("SampleProcess.bpmn: \"Review sample\" (Task_ReviewSample) needs the form"
                        + " 'ReviewSample', which is not part of this deployment: tick the form file too. The nearest form"
                        + " in it is 'NewSample'.");
    }

    @Test
    void wants_a_class_behind_every_form() {
        var model = SampleModel.complete()
                .changed(PROCESS, "ReviewSample", "CheckSample")
                .changed(PROCESS, "NewSample", "OldSample")
                .changed(TASK_FORM, "ReviewSample", "CheckSample")
                .changed(START_FORM, "NewSample", "OldSample")
                .renamed(TASK_FORM, "CheckSample.form")
                .renamed(START_FORM, "OldSample.form");

        assertThat(faultsOf(model))
                .extracting(ModelFault::sentence)
                .satisfiesExactlyInAnyOrder(
                        task -> assertThat(task)
                                .contains("has no class behind its form: a developer has to add CheckSampleForm"),
                        start -> assertThat(start).contains("has no class behind its form 'OldSample'"));
    }

    @Test
    void wants_files_named_like_what_is_in_them() {
        var model = SampleModel.complete()
                .renamed(PROCESS, "Copy of SampleProcess.bpmn")
                .renamed(DECISION, "Copy.dmn")
                .changed(TASK_FORM, "\"id\": \"ReviewSample\"", "\"id\": \"Other\"");

        assertThat(faultsOf(model))
                .extracting(ModelFault::toString)
                .anySatisfy(fault -> assertThat(fault).contains("must have the id of its file"))
                .anySatisfy(fault -> assertThat(fault).contains("Copy.dmn: No decision in the file has its name"))
                .anySatisfy(fault -> assertThat(fault).contains("The form has the id 'Other'"));
    }

    @Test
    void refuses_a_subprocess_that_starts_by_a_timer() {
        var model = SampleModel.complete().changed(PROCESS, "  </bpmn:process>", """
                    <bpmn:subProcess id="SubProcess_Late" name="Late" triggeredByEvent="true">
                      <bpmn:startEvent id="StartEvent_Late" name="Late" isInterrupting="false">
                        <bpmn:timerEventDefinition id="Timer_Late"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>
                      </bpmn:startEvent>
                    </bpmn:subProcess>
                  </bpmn:process>""");

        assertThat(faultsOf(model))
                .extracting(ModelFault::sentence)
                .anySatisfy(fault -> assertThat(fault)
                        .contains("\"Late\" (SubProcess_Late) starts by a timer")
                        .contains("put a boundary timer on the task that waits"));
    }

    @Test
    void refuses_case_models_and_files_that_cannot_be_read() {
        assertThat(faultsOf(SampleModel.complete().with("Case.cmmn", "<definitions />")))
                .singleElement()
                .asString()
                .contains("Case models (CMMN) are not used here");
        assertThat(faultsOf(SampleModel.complete().changed(TASK_FORM, "}", "")))
                .anySatisfy(
                        fault -> assertThat(fault.toString()).contains("ReviewSample.form: The file cannot be read"));
        assertThat(faultsOf(SampleModel.complete().changed(PROCESS, "</bpmn:process>", "")))
                .anySatisfy(
                        fault -> assertThat(fault.toString()).contains("SampleProcess.bpmn: The file cannot be read"));
        assertThat(faultsOf(SampleModel.complete().changed(PROCESS, "<bpmn:process ", "<bpmn:process colour=\"red\" ")))
                .anySatisfy(fault -> assertThat(fault.toString()).startsWith("SampleProcess.bpmn: Line "));
    }

    @Test
    void tells_all_faults_at_once_in_the_words_that_modeler_shows() {
        var model = SampleModel.complete()
                .changed(PROCESS, "triage-nurse", "nurses")
                .changed(TASK_FORM, "\"textarea\"", "\"filepicker\"");

        var refusal = catchThrowableOfType(ModelRejectedException.class, () -> model.deploy(REPOSITORY));

        assertThat(refusal.faults()).hasSize(2);
        assertThat(refusal).hasMessageContaining("nurses").hasMessageContaining("filepicker");
        assertThat(refusal.getResorceReports())
                .extracting(report ->
                        report.getResourceName() + " " + report.getErrors().size())
                .containsExactlyInAnyOrder("SampleProcess.bpmn 1", "ReviewSample.form 1");
    }

    @Test
    void keeps_the_version_that_ran_before() {
        String good = SampleModel.complete().deploy(REPOSITORY).getId();

        assertThatThrownBy(() -> SampleModel.complete()
                        .changed(PROCESS, "triage-nurse", "nurses")
                        .deploy(REPOSITORY))
                .isInstanceOf(ModelRejectedException.class);

        assertThat(REPOSITORY
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("SampleProcess")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId())
                .isEqualTo(good);
    }

    @Test
    void does_not_look_at_a_version_that_is_already_deployed() {
        var deployment = SampleModel.complete().deploy(REPOSITORY);
        String definition = deployment.getDeployedProcessDefinitions().get(0).getId();
        String rewrite = "update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = ? and DEPLOYMENT_ID_ = ?";
        var configuration = (ProcessEngineConfigurationImpl) ENGINE.getProcessEngineConfiguration();
        String older = SampleModel.complete()
                .changed(PROCESS, "triage-nurse", "nurses-of-long-ago")
                .text(PROCESS);
        new JdbcTemplate(configuration.getDataSource())
                .update(rewrite, older.getBytes(StandardCharsets.UTF_8), PROCESS, deployment.getId());
        configuration.getDeploymentCache().discardProcessDefinitionCache();

        String instance = ENGINE.getRuntimeService()
                .startProcessInstanceById(definition, Map.of("urgency", "URGENT"))
                .getId();

        assertThat(ENGINE.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .taskCandidateGroup("nurses-of-long-ago")
                        .count())
                .isOne();
    }

    private static SampleModel withCall(String attributes) {
        return SampleModel.complete()
                .insteadOfHelp("<bpmn:callActivity id=\"Task_EscalateReview\" " + attributes + " />");
    }

    private static List<ModelFault> faultsOf(SampleModel model) {
        return catchThrowableOfType(ModelRejectedException.class, () -> model.deploy(REPOSITORY))
                .faults();
    }
}
