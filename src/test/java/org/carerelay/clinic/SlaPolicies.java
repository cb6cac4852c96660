package org.carerelay.clinic;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Makes policies for tests of other packages. */
public final class SlaPolicies {

    private SlaPolicies() {}

    public static SlaPolicy policy(SlaPolicyTable table, ClinicClock clock) {
        return new SlaPolicy(table, hours(clock));
    }

    public static ClinicHours hours(ClinicClock clock) {
        ClinicHours hours = mock(ClinicHours.class);
        given(hours.clock()).willReturn(clock);
        return hours;
    }
}
