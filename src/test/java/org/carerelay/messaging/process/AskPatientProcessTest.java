package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/AskPatientProcess.bpmn}, every node and flow. */
@DisplayName("A question to the patient")
class AskPatientProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("AskPatientProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void ends_with_the_answer() {
        var question = asked();
        assertThat(TriageModels.DONE).containsExactly("publishQuestion");

        question.receive("PatientReplied", "patientReplied", true);

        assertThat(question.path()).contains("EndEvent_Answered");
        question.isOver();
    }

    @Test
    void is_asked_twice_more_while_we_wait() {
        var question = asked();

        question.fire("BoundaryEvent_FirstReminder").fire("BoundaryEvent_SecondReminder");

        assertThat(TriageModels.DONE).containsExactly("publishQuestion", "remindPatient", "remindPatient");
        question.receive("PatientReplied", "patientReplied", true);
        question.isOver();
    }

    @Test
    void closes_when_no_answer_comes() {
        var question = asked();

        question.fire("BoundaryEvent_NoAnswer");

        assertThat(TriageModels.DONE).containsExactly("publishQuestion", "closeUnanswered");
        assertThat(question.path()).contains("EndEvent_NoAnswer");
        question.isOver();
    }

    @Test
    void goes_back_to_the_nurse_who_calls_when_it_is_urgent_and_no_answer_comes() {
        var question = start(Map.of("urgency", "URGENT"));

        question.fire("BoundaryEvent_NoAnswer");

        assertThat(TriageModels.DONE).containsExactly("publishQuestion");
        assertThat(question.path()).contains("EndEvent_CallInstead");
        question.isOver();
    }

    private static RunningCase asked() {
        return start(Map.of("urgency", "ROUTINE"));
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "AskPatientProcess", routing);
    }
}
