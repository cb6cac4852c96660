package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.clinic.Timetables.absence;
import static org.carerelay.clinic.Timetables.at;
import static org.carerelay.clinic.Timetables.shift;
import static org.carerelay.clinic.Timetables.span;

import java.time.LocalDate;
import org.carerelay.clinic.RotaGap.Missing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The on-call rota")
class OnCallRotaTest {

    private final Timetables timetable = new Timetables()
            .clinician("paula", null)
            .clinician("omar", null)
            .with(shift("omar", "2026-03-12T08:00", "2026-03-12T18:00", "paula"))
            .with(shift("paula", "2026-03-12T22:00", "2026-03-13T08:00", null));

    @Test
    void tells_who_can_be_called() {
        assertThat(rota().at(at("2026-03-12T08:00"))).contains(new OnCall("omar", "paula"));
        assertThat(rota().at(at("2026-03-12T18:00"))).isEmpty();
        assertThat(rota().at(at("2026-03-13T07:59"))).contains(new OnCall("paula", null));
    }

    @Test
    void calls_the_backup_where_the_first_is_away() {
        timetable.with(absence("omar", "2026-03-12T10:00", "2026-03-12T12:00", null));

        assertThat(rota().at(at("2026-03-12T10:00"))).contains(new OnCall("paula", null));
        assertThat(rota().at(at("2026-03-12T12:00"))).contains(new OnCall("omar", "paula"));
    }

    @Test
    void lists_what_it_lacks() {
        timetable.with(absence("paula", "2026-03-12T09:00", "2026-03-12T10:00", null));

        assertThat(rota().gapsIn(span("2026-03-12T08:00", "2026-03-13T09:00")))
                .containsExactly(
                        new RotaGap(span("2026-03-12T09:00", "2026-03-12T10:00"), Missing.BACKUP_AWAY),
                        new RotaGap(span("2026-03-12T18:00", "2026-03-12T22:00"), Missing.NOBODY_ON_CALL),
                        new RotaGap(span("2026-03-12T22:00", "2026-03-13T08:00"), Missing.NO_BACKUP),
                        new RotaGap(span("2026-03-13T08:00", "2026-03-13T09:00"), Missing.NOBODY_ON_CALL));
    }

    @Test
    void does_not_count_on_somebody_who_has_left() {
        timetable
                .clinician("olga", LocalDate.of(2026, 3, 14), null)
                .with(shift("olga", "2026-03-13T18:00", "2026-03-14T08:00", "paula"));

        assertThat(rota().gapsIn(span("2026-03-13T18:00", "2026-03-14T08:00")))
                .containsExactly(new RotaGap(span("2026-03-14T00:00", "2026-03-14T08:00"), Missing.NO_BACKUP));
    }

    private OnCallRota rota() {
        return new OnCallRota(timetable.build());
    }
}
