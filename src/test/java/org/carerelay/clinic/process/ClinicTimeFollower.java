package org.carerelay.clinic.process;

import org.springframework.context.ApplicationContext;

/** Does at once what the application does within a minute after a change of clinic time. */
public final class ClinicTimeFollower {

    private ClinicTimeFollower() {}

    public static void follow(ApplicationContext application) {
        application.getBean(OpenDeadlines.class).follow();
        application.getBean(AbsentOwners.class).handOver();
    }
}
