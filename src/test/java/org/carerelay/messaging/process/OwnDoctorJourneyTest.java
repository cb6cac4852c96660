package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.OwnDoctors;
import org.carerelay.messaging.Promise;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.JourneyTest;
import org.carerelay.support.SyntheticPatients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayName("A patient's own doctor")
class OwnDoctorJourneyTest {

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private StartForms startForms;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageCases cases;

    @Autowired
    private OwnDoctors ownDoctors;

    @Autowired
    private MessagePatientTab tab;

    @Autowired
    private RuntimeService runtimeService;

    private @Nullable Reference sent;

    @AfterEach
    void end_what_runs() {
        if (sent != null) {
            runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(sent.value())
                    .list()
                    .forEach(running -> runtimeService.deleteProcessInstance(running.getId(), "test"));
        }
    }

    @Test
    void can_be_asked_for_by_name_and_answers_after_the_plan() {
        var patient = patientOf("paula");

        assertThat(choices(patient)).containsEntry("withOwnDoctor", List.of(patient.toString()));
        assertThat(choices(patient)).containsEntry("withDoctorWhoLeft", List.of());
        var promise = promised(patient);
        assertThat(promise.ownDoctor()).isNotNull();
        assertThat(promise.ownDoctor().name()).isEqualTo("Paula Jensen");
        assertThat(promise.ownDoctor().by()).isAfter(promise.by());
        assertThat(promise).asString().doesNotContain("Paula");
    }

    @Test
    void is_not_offered_to_those_who_have_none() {
        var patient = patientOf(null);

        assertThat(choices(patient))
                .containsEntry("withOwnDoctor", List.of())
                .containsEntry("withDoctorWhoLeft", List.of());
        assertThat(promised(patient).ownDoctor()).isNull();
    }

    @Test
    void is_not_a_nurse() {
        var patient = patientOf("nina");

        assertThat(ownDoctors.nameOf(patient)).isEmpty();
        assertThat(ownDoctors.hasLeft(patient)).isTrue();
    }

    @Test
    void who_has_left_is_not_offered_and_promises_nothing() {
        var patient = patientOf("left-" + UUID.randomUUID());

        assertThat(choices(patient))
                .containsEntry("withOwnDoctor", List.of())
                .containsEntry("withDoctorWhoLeft", List.of(patient.toString()));
        assertThat(promised(patient).ownDoctor()).isNull();
    }

    @Test
    void who_leaves_after_the_message_was_sent_hands_it_to_the_team() {
        var patient = patientOf("paula");
        var account = account(patient);
        sent = startForms.submit(
                Messages.PROCESS, Submitter.patient(account.toString(), Locale.ENGLISH), answers(patient));
        assertThat(cases.ruleInputs(sent, null)).containsEntry("ownDoctor", true);
        assertThat(cases.triageView(sent).ownDoctor()).isTrue();
        assertThat(onPatientTab(sent)).containsExactly("Dr. Paula Jensen");

        String left = "left-" + UUID.randomUUID();
        patients.entrust(patient, left);

        assertThat(cases.ruleInputs(sent, null)).containsEntry("ownDoctor", false);
        assertThat(onPatientTab(sent)).containsExactly(left + " (no longer works here)");
        assertThat(cases.triageView(sent).ownDoctor()).isTrue();
    }

    private List<String> onPatientTab(Reference reference) {
        return tab.of(new OpenTask("task", "Task_TriageMessage", reference, Map.of()), "nina").stream()
                .filter(section -> section.title().equals("Own doctor"))
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private Promise promised(PatientId patient) {
        return messages.promiseFor(answers(patient)).orElseThrow();
    }

    private Map<String, Object> choices(PatientId patient) {
        return startForms.choices(
                Messages.PROCESS, Submitter.patient(account(patient).toString(), Locale.ENGLISH));
    }

    private static Map<String, Object> answers(PatientId patient) {
        return Map.of(
                "rf_none",
                true,
                "aboutPatient",
                patient.toString(),
                "topic",
                "RESULT",
                "messageText",
                "What does my result mean?",
                "preferMyDoctor",
                "MY_DOCTOR");
    }

    private UUID account(PatientId patient) {
        return accounts.open(UUID.randomUUID() + "@example.org", "a long password", patient, Locale.ENGLISH);
    }

    private PatientId patientOf(@Nullable String doctor) {
        return patients.add(SyntheticPatients.patientOf(doctor));
    }
}
