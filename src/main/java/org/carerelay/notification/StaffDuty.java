package org.carerelay.notification;

import java.time.Instant;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.Rota;
import org.springframework.stereotype.Component;

/**
 * Whether an e-mail may reach a member of staff at a moment. Time off is not a preference: a clinician hears of messages
 * in their inbox time and of what is urgent while they are on call, and of nothing at any other moment.
 */
@Component
class StaffDuty {

    private final Rota rota;

    StaffDuty(Rota rota) {
        this.rota = rota;
    }

    boolean mayReach(String staff, NoticeTemplate template, Instant at) {
        if (!rota.plans(staff)) {
            // managers and others whose time the clinic does not plan: the last whom the phone tree can tell
            return template == NoticeTemplate.STAFF_URGENT;
        }
        return template == NoticeTemplate.STAFF_URGENT
                ? isOnCall(staff, at)
                : rota.stateOf(staff, at) == ClinicianState.INBOX_TIME;
    }

    private boolean isOnCall(String staff, Instant at) {
        return rota.onCallAt(at)
                .filter(onCall -> staff.equals(onCall.clinician()) || staff.equals(onCall.backup()))
                .isPresent();
    }
}
