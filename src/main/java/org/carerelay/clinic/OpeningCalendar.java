package org.carerelay.clinic;

import java.time.LocalDate;
import java.util.List;

/** Tells when the clinic is open on a calendar day: weekly hours, public holidays and closures taken together. */
@FunctionalInterface
public interface OpeningCalendar {

    /** The open stretches of that day in order; empty when the clinic stays closed. */
    List<OpeningHours> on(LocalDate day);
}
