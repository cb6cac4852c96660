package org.carerelay.notification;

import java.time.Instant;
import org.carerelay.clinic.BreakGlass;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.Rota;
import org.springframework.stereotype.Component;

/**
 * Whether an e-mail may reach a member of staff at a moment. Time off is not a preference: a clinician hears of messages
 * in their inbox time, of what is urgent while they are on call, of a patient about whom they chose to be reached at any
 * time, and of nothing else at any other moment.
 */
@Component
class StaffDuty {

    private final Rota rota;
    private final BreakGlass breakGlass;

    StaffDuty(Rota rota, BreakGlass breakGlass) {
        this.rota = rota;
        this.breakGlass = breakGlass;
    }

    boolean mayReach(StaffNotice notice, Instant at) {
        String staff = notice.staff();
        return switch (notice.template()) {
            case STAFF_REACHED -> notice.patient() != null && breakGlass.allows(staff, notice.patient(), at);
            // managers and others whose time the clinic does not plan: the last whom the phone tree can tell
            case STAFF_URGENT -> !rota.plans(staff) || isOnCall(staff, at);
            default -> rota.stateOf(staff, at) == ClinicianState.INBOX_TIME;
        };
    }

    private boolean isOnCall(String staff, Instant at) {
        return rota.onCallAt(at)
                .filter(onCall -> staff.equals(onCall.clinician()) || staff.equals(onCall.backup()))
                .isPresent();
    }
}
