package org.carerelay.platform.security;

/** What a signed-in person is to us; patients and staff never share one. */
public final class Authorities {

    public static final String PATIENT = "PATIENT";

    public static final String STAFF = "STAFF";

    /** Staff who work on tasks. */
    static final String TASKS = "TASKS";

    /** Staff who may deploy models: analysts and administrators. */
    public static final String DEPLOYER = "DEPLOYER";

    /** Staff who may change rota, absences and opening hours: practice managers and administrators. */
    public static final String MANAGER = "MANAGER";

    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Authorities() {}
}
