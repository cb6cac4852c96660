package org.carerelay.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.springframework.stereotype.Component;

/** A patient in the words of a staff form; name, birth date and number in the order of the NHS patient banner. */
@Component
public class PatientLines {

    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    private final Clock clock;
    private final ClinicSettings clinic;

    public PatientLines(Clock clock, ClinicSettings clinic) {
        this.clock = clock;
        this.clinic = clinic;
    }

    /** For example {@code NOVAK, Ada (Ms)}, and below it birth date, record number and language. */
    public String who(PatientView patient) {
        var name = new StringBuilder(patient.familyName().toUpperCase(Locale.ROOT))
                .append(", ")
                .append(patient.givenName());
        if (patient.title() != null) {
            name.append(" (").append(patient.title()).append(')');
        }
        return name + "\n" + identity(patient) + "\n" + language(patient);
    }

    /** Allergies, in one of the agreed phrases: "not recorded" is not "none". */
    public String known(PatientView patient) {
        return "Allergies: " + patient.allergies().phrase();
    }

    public String identity(PatientView patient) {
        var line = new StringBuilder("Born ")
                .append(BIRTH_DATE.format(patient.birthDate()))
                .append(" (")
                .append(age(patient.birthDate()))
                .append(") · Record no. ")
                .append(patient.recordNumber());
        if (patient.preferredName() != null) {
            line.append(" · prefers \"").append(patient.preferredName()).append('"');
        }
        return line.toString();
    }

    public String language(PatientView patient) {
        return "Speaks "
                + Locale.forLanguageTag(patient.languageCode()).getDisplayLanguage(Locale.ENGLISH)
                + (patient.interpreter() ? " · needs an interpreter" : "");
    }

    /** In years; in months below two years, when months matter. */
    private String age(LocalDate birthDate) {
        var age = Period.between(birthDate, LocalDate.ofInstant(clock.instant(), clinic.timeZone()));
        return age.getYears() >= 2 ? age.getYears() + "y" : age.toTotalMonths() + " months";
    }
}
