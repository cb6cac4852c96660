package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class StartFormsTest {

    private static final GateEngine GATE = new GateEngine();
    private static final Submitter ADA = Submitter.patient("ada", Locale.forLanguageTag("es"));
    private static final Map<String, Object> MESSAGE =
            Map.of("topic", "REFILL", "message", "My secret rash", "person", "me", "channels", List.of("PHONE"));

    @AfterEach
    void all_is_well_again() {
        GATE.starts.failure = null;
    }

    @AfterAll
    static void close() {
        GATE.close();
    }

    private static ProcessInstance running(Reference reference) {
        return GATE.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private static long started() {
        return GATE.engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    private static String definition(String key) {
        return GATE.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .singleResult()
                .getId();
    }

    @Test
    void a_patient_starts_a_process_that_knows_codes_only() {
        Reference reference = GATE.startForms.submit("GateProcess", ADA, MESSAGE);

        assertThat(GATE.starts.taken.get(reference)).containsAllEntriesOf(MESSAGE);
        assertThat(GATE.starts.by).containsEntry(reference, ADA);
        Map<String, Object> variables =
                GATE.engine.getRuntimeService().getVariables(running(reference).getId());
        assertThat(variables)
                .contains(entry("topic", "REFILL"), entry("urgency", "ROUTINE"), entry("ref", reference.value()))
                .containsOnlyKeys("topic", "urgency", "ref", "channels");
        assertThat(variables.get("channels")).hasToString("[\"PHONE\"]");
        assertThat(GATE.tablesWith("secret rash")).isEmpty();
        verify(GATE.drafts).discard("patient:ada", "GateStart");
    }

    @Test
    void a_patient_is_told_in_their_language_and_nothing_starts() {
        long before = started();

        var refusal = catchThrowableOfType(
                FormRejectedException.class,
                () -> GATE.startForms.submit("GateProcess", ADA, Map.of("topic", "REFILL", "person", "someone else")));

        assertThat(refusal.errors())
                .containsOnlyKeys("person", "message")
                .containsEntry("message", "Escriba «Mensaje».");
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void a_value_that_the_form_does_not_ask_starts_nothing() {
        assertThatThrownBy(() -> GATE.startForms.submit(
                        "GateProcess", ADA, Map.of("topic", "REFILL", "message", "m", "urgency", "EMERGENCY")))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void staff_start_it_through_the_engine_and_the_reference_is_the_key() {
        ProcessInstance instance = GATE.as(
                "rita",
                () -> GATE.engine
                        .getFormService()
                        .submitStartForm(
                                definition("GateProcess"), "key of my own", Map.of("topic", "OTHER", "message", "m")));
        Reference reference = new Reference(GATE.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());

        assertThat(GATE.starts.by).containsEntry(reference, Submitter.staff("rita"));
        assertThat(GATE.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(reference.value());
        assertThat(GATE.tablesWith("key of my own")).isEmpty();
    }

    @Test
    void staff_are_told_what_to_do_too() {
        assertThatThrownBy(() -> GATE.as(
                        "rita",
                        () -> GATE.engine
                                .getFormService()
                                .submitStartForm(definition("GateProcess"), Map.of("topic", "OTHER"))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("Enter “Message”.");
    }

    @Test
    void nobody_starts_it_without_its_form() {
        assertThatThrownBy(() ->
                        GATE.as("rita", () -> GATE.engine.getRuntimeService().startProcessInstanceByKey("GateProcess")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("can be started by its form only");
        assertThatThrownBy(() -> GATE.engine
                        .getFormService()
                        .submitStartForm(definition("GateProcess"), Map.of("topic", "OTHER", "message", "m")))
                .hasMessageContaining("Sign in first");
    }

    @Test
    void a_form_whose_answers_nobody_takes_is_refused() {
        assertThatThrownBy(() -> GATE.startForms.submit("OrphanProcess", ADA, MESSAGE))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("Nothing takes the answers of 'OrphanStart' here");
    }

    @Test
    void a_database_error_is_told_without_its_words() {
        GATE.starts.failure = new DataIntegrityViolationException("insert ... 'My secret rash'");
        long before = started();

        assertThatThrownBy(() -> GATE.startForms.submit("GateProcess", ADA, MESSAGE))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageStartingWith("Intente de nuevo")
                .hasNoCause();
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void pages_read_the_form_and_its_choices() {
        assertThat(GATE.startForms.schema("GateProcess").pages()).hasSize(2);
        assertThat(GATE.startForms.choices("GateProcess", ADA)).containsKey("people");
        assertThatIllegalStateException().isThrownBy(() -> GATE.startForms.schema("NoSuchProcess"));
        assertThatIllegalStateException().isThrownBy(() -> GATE.startForms.schema("FormlessProcess"));
    }
}
