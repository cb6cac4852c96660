package org.carerelay.clinic;

import java.time.ZoneId;

/** Settings of a made-up clinic for tests. */
final class Settings {

    private Settings() {}

    static ClinicSettings inZone(String zone) {
        return new ClinicSettings(
                "Test Clinic",
                "Test Clinic",
                "(555) 010-0199",
                "911",
                "Call or text 988",
                null,
                "Text 911",
                null,
                ZoneId.of(zone));
    }
}
