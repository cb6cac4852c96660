package org.carerelay.clinic;

import java.time.Clock;
import org.carerelay.support.MySqlTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MySqlTest
@DisplayName("A manager on MySQL")
class MySqlClinicTimeTest {

    @Autowired
    private Clinicians clinicians;

    @Autowired
    private WeeklySessions sessions;

    @Autowired
    private Absences absences;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private OpeningTimes openingTimes;

    @Autowired
    private BreakGlass breakGlass;

    @Autowired
    private Rota rota;

    @Autowired
    private ClinicHours hours;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private ClinicTimeWalk walk;

    @BeforeEach
    void plan() {
        walk = new ClinicTimeWalk(
                clinicians, sessions, absences, shifts, openingTimes, breakGlass, rota, hours, database, clock);
    }

    @Test
    void plans_sessions_absences_and_shifts_and_takes_them_back() {
        walk.plansAndChangesItsMind();
    }

    @Test
    void saves_nothing_when_something_does_not_fit() {
        walk.savesNothingByHalves();
    }

    @Test
    void closes_a_day_at_once() {
        walk.closesADayAtOnce();
    }

    @Test
    void breaks_the_glass_for_one_patient() {
        walk.breaksTheGlassForOnePatient();
    }
}
