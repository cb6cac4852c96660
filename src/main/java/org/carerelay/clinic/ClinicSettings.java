package org.carerelay.clinic;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a clinic must say about itself before it may start: there are no defaults for an emergency number.
 *
 * @param name shown to patients and staff
 * @param noticeName used outside the portal; the name of a specialist clinic is itself health information
 * @param phone the clinic's own number as people dial it
 * @param emergencyNumber for example 911
 * @param crisisHow how to reach the crisis line, for example "Call or text 988"
 * @param crisisHowEs the same in Spanish; the English text when absent
 * @param relayText how people who cannot hear or speak reach the emergency number
 * @param relayTextEs the same in Spanish; the English text when absent
 * @param timeZone IANA zone in which the clinic opens and closes
 */
@ConfigurationProperties("carerelay.clinic")
public record ClinicSettings(
        String name,
        String noticeName,
        String phone,
        String emergencyNumber,
        String crisisHow,
        @Nullable String crisisHowEs,
        String relayText,
        @Nullable String relayTextEs,
        ZoneId timeZone) {}
