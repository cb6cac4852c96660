package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@DisplayName("Clinic hours")
class ClinicHoursTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final DataSource dataSource = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient database = JdbcClient.create(dataSource);

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V10__clinic.sql")).execute(dataSource);
    }

    @Test
    void are_monday_to_friday_from_8_to_18_unless_somebody_changes_them() {
        ClinicClock clock = hours().clock();

        assertThat(clock.isOpen(at("2026-03-10T07:59"))).isFalse();
        assertThat(clock.isOpen(at("2026-03-10T08:00"))).isTrue();
        assertThat(clock.nextOpening(at("2026-03-13T18:00"))).isEqualTo(at("2026-03-16T08:00"));
    }

    @Test
    void leave_out_public_holidays() {
        assertThat(hours().clock().nextOpening(at("2026-05-22T18:00"))).isEqualTo(at("2026-05-26T08:00"));
    }

    @Test
    void leave_out_closures() {
        database.sql("insert into clinic_closure (closed_on) values (date '2026-03-16')")
                .update();

        assertThat(hours().clock().nextOpening(at("2026-03-13T18:00"))).isEqualTo(at("2026-03-17T08:00"));
    }

    @Test
    void follow_the_database() {
        database.sql("insert into opening_hours (weekday, opens, closes) values ('SATURDAY', '09:00:00', '12:00:00')")
                .update();

        assertThat(hours().clock().isOpen(at("2026-03-14T10:00"))).isTrue();
    }

    @Test
    void may_reach_midnight() {
        database.sql("update opening_hours set closes = '00:00:00' where weekday = 'FRIDAY'")
                .update();

        assertThat(hours().clock().closeOfBusiness(at("2026-03-13T20:00"))).isEqualTo(at("2026-03-14T00:00"));
    }

    private ClinicHours hours() {
        return new ClinicHours(
                database, new PublicHolidays(new HolidaySettings("us")), Settings.inZone(CHICAGO.getId()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }
}
