package org.carerelay.portal;

import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.jspecify.annotations.Nullable;

/** What every page says about the clinic, in the reader's language; from settings only, no database. */
record ClinicWords(
        String name,
        String phone,
        String emergencyNumber,
        String crisisHow,
        String relayText,
        @Nullable String hours) {

    static ClinicWords of(ClinicSettings clinic, @Nullable String hours, Locale language) {
        boolean spanish = language.getLanguage().equals("es");
        return new ClinicWords(
                clinic.name(),
                clinic.phone(),
                clinic.emergencyNumber(),
                spanish ? given(clinic.crisisHowEs(), clinic.crisisHow()) : clinic.crisisHow(),
                spanish ? given(clinic.relayTextEs(), clinic.relayText()) : clinic.relayText(),
                hours);
    }

    public String phoneLink() {
        return link(phone);
    }

    public String emergencyLink() {
        return link(emergencyNumber);
    }

    private static String link(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }

    private static String given(@Nullable String own, String otherwise) {
        return own == null || own.isBlank() ? otherwise : own;
    }
}
