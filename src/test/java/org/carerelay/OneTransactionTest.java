package org.carerelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.Patients;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
@DisplayName("Record, ledger and engine")
class OneTransactionTest {

    private final Reference reference = Reference.next("TST");

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Patients patients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Test
    void keep_nothing_when_the_engine_refuses() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    patients.add(patient());
                    ledger.record(reference, Step.RECEIVED, null, "patient", null);
                    runtimeService.startProcessInstanceByKey("NoSuchProcess", reference.value());
                }))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(patients.findByRecordNumber(reference.value())).isEmpty();
        assertThat(ledger.of(reference)).isEmpty();
    }

    @Test
    void keep_nothing_when_the_record_refuses() {
        patients.add(patient());

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    var task = taskService.newTask(reference.value());
                    taskService.saveTask(task);
                    ledger.record(reference, Step.RECEIVED, null, "patient", null);
                    patients.add(patient());
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(taskService.createTaskQuery().taskId(reference.value()).count())
                .isZero();
        assertThat(ledger.of(reference)).isEmpty();
    }

    /** Always with the same record number, which the database takes once. */
    private NewPatient patient() {
        return new NewPatient(
                reference.value(),
                null,
                "Test",
                "Person",
                null,
                LocalDate.of(1980, 1, 1),
                "en",
                false,
                null,
                null,
                Allergies.notRecorded(),
                null);
    }
}
