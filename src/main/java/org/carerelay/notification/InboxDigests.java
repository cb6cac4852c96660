package org.carerelay.notification;

import java.time.Clock;
import java.time.Instant;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One e-mail for an inbox block in which something waits, and none before it begins. */
@Component
public class InboxDigests {

    private final Rota rota;
    private final StaffDirectory staff;
    private final StaffNotices notices;
    private final Clock clock;

    InboxDigests(Rota rota, StaffDirectory staff, StaffNotices notices, Clock clock) {
        this.rota = rota;
        this.staff = staff;
        this.notices = notices;
        this.clock = clock;
    }

    /** However often it is asked, on however many nodes: each block is told once. */
    @Transactional
    public void tell() {
        Instant now = clock.instant();
        rota.clinicians().stream()
                .map(Clinician::userId)
                .filter(user -> rota.stateOf(user, now) == ClinicianState.INBOX_TIME)
                .filter(user -> staff.waitingFor(user) > 0)
                .forEach(user -> rota.nextInboxTime(user, now)
                        .ifPresent(block -> notices.tell(
                                user, NoticeTemplate.STAFF_DIGEST, null, "digest/" + user + "/" + block.end())));
    }
}
