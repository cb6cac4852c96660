package org.carerelay.notification.process;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.carerelay.clinic.ClinicianReached;
import org.carerelay.clinic.OnCall;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.StaffDirectory;
import org.carerelay.clinic.StageLate;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.notification.NoticeTemplate;
import org.carerelay.notification.StaffNotices;
import org.carerelay.platform.engine.EngineEvent.TaskCreated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is on call that something urgent waits, the managers when nobody is, and otherwise only those who chose
 * to be reached about a patient.
 */
@Component
class UrgentCalls {

    private static final String ON_CALL = "oncall-clinician";
    private static final String PHONE_TREE = "Task_CallPhoneTree";
    private static final String MANAGERS = "practice-manager";

    private final Rota rota;
    private final StaffDirectory staff;
    private final StaffNotices notices;
    private final Clock clock;

    UrgentCalls(Rota rota, StaffDirectory staff, StaffNotices notices, Clock clock) {
        this.rota = rota;
        this.staff = staff;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCreated task) {
        if (task.stage().equals(PHONE_TREE)) {
            tell(staff.membersOf(MANAGERS), task.reference(), task.stage());
        } else if (task.priority() >= Urgency.URGENT.priority()
                && !task.isHeld(clock.instant())
                && task.candidateGroups().contains(ON_CALL)) {
            tell(onCall(OnCall::clinician), task.reference(), task.stage());
        }
    }

    /** The second on the rota hears of it when the first has not taken it in time. */
    @EventListener
    void on(StageLate late) {
        if (ON_CALL.equals(late.helper()) && late.level() == 1) {
            tell(onCall(OnCall::backup), late.reference(), late.stage());
        }
    }

    /** Whoever chose to be reached about a patient is told, beside those on call. */
    @EventListener
    void on(ClinicianReached reached) {
        notices.tellReached(reached);
    }

    private List<String> onCall(Function<OnCall, @Nullable String> who) {
        return rota.onCallAt(clock.instant()).stream()
                .map(who)
                .filter(Objects::nonNull)
                .toList();
    }

    private void tell(List<String> people, Reference reference, String stage) {
        // each time anew: a case that becomes urgent again must be told again
        String key = "urgent/" + reference + "/" + stage + "/" + clock.instant().getEpochSecond() + "/";
        people.forEach(person -> notices.tell(person, NoticeTemplate.STAFF_URGENT, reference, key + person));
    }
}
