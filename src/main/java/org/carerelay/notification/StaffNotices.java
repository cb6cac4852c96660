package org.carerelay.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carerelay.clinic.ClinicianReached;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells staff by e-mail that there is something for them in Tasklist; whether it may reach them is decided when it leaves. */
@Service
public class StaffNotices {

    private final StaffNoticeRepository notices;
    private final NoticeTransport transport;
    private final Clock clock;

    StaffNotices(StaffNoticeRepository notices, NoticeTransport transport, Clock clock) {
        this.notices = notices;
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Tells one person, in the transaction of what it tells about. Does nothing where e-mail is off.
     *
     * @param staff user id
     * @param reference the request that it is about; null when it is about none or several
     * @param key names what happened; a second call with the same key does nothing. Up to 150 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String staff, NoticeTemplate template, @Nullable Reference reference, String key) {
        tell(staff, template, reference, null, key);
    }

    /** Tells somebody who chose to be reached about this patient, as long as they still want to be when it leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellReached(ClinicianReached reached) {
        String key =
                "reached/" + reached.reference() + "/" + clock.instant().getEpochSecond() + "/" + reached.clinician();
        tell(reached.clinician(), NoticeTemplate.STAFF_REACHED, reached.reference(), reached.patient(), key);
    }

    private void tell(
            String staff,
            NoticeTemplate template,
            @Nullable Reference reference,
            @Nullable PatientId patient,
            String key) {
        if (transport.isOpen() && !notices.existsByNoticeKey(key)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            notices.save(new StaffNotice(key, staff, reference, patient, template, now));
        }
    }
}
