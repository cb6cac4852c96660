package org.carerelay.clinic.process;

import org.carerelay.clinic.DemoRota;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks again and again whether clinic time changed and who is away now, on every node; tests look themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "carerelay.clinic-time.scheduled", matchIfMissing = true)
class ClinicTimeSchedule {

    private final OpenDeadlines deadlines;
    private final AbsentOwners absentOwners;
    private final ObjectProvider<DemoRota> demoRota;

    ClinicTimeSchedule(OpenDeadlines deadlines, AbsentOwners absentOwners, ObjectProvider<DemoRota> demoRota) {
        this.deadlines = deadlines;
        this.absentOwners = absentOwners;
        this.demoRota = demoRota;
    }

    @Scheduled(fixedDelayString = "${carerelay.clinic-time.every}")
    void follow() {
        deadlines.follow();
        absentOwners.handOver();
    }

    @Scheduled(cron = "0 30 3 * * *")
    void fillDemoRota() {
        demoRota.ifAvailable(DemoRota::fill);
    }
}
