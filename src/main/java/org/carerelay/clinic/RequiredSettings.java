package org.carerelay.clinic;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What a clinic must have set before it may start, and how to say what is wrong with it. */
final class RequiredSettings {

    static final String DEMO_PASSWORD = "demo-clinic";

    private static final Map<String, String> REQUIRED = required();

    private final Environment environment;

    RequiredSettings(Environment environment) {
        this.environment = environment;
    }

    /** One sentence for each fault, all missing settings in the first; empty when the clinic may start. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            problems.add("Set " + String.join(", ", missing) + ".");
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))
                && DEMO_PASSWORD.equals(value("carerelay.admin-password"))) {
            problems.add("CARERELAY_ADMIN_PASSWORD must not be the password of the demo.");
        }
        String zone = value("carerelay.clinic.time-zone");
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add("CARERELAY_TIME_ZONE must be a time zone such as America/New_York, not '" + zone + "'.");
        }
        String holidays = value("carerelay.clinic.holiday-calendar");
        if (!holidays.isEmpty() && !PublicHolidays.exist(holidays)) {
            problems.add("CARERELAY_HOLIDAYS must be a country or region such as us or us-ny, not '" + holidays + "'.");
        }
        return problems;
    }

    private List<String> missing() {
        var required = new LinkedHashMap<>(REQUIRED);
        if (!value("spring.mail.host").isEmpty()) {
            required.put("carerelay.notices.from", "CARERELAY_MAIL_FROM");
            required.put("carerelay.portal-address", "CARERELAY_PORTAL_ADDRESS");
        }
        return required.entrySet().stream()
                .filter(setting -> value(setting.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }

    private String value(String property) {
        return environment.getProperty(property, "").strip();
    }

    private static Map<String, String> required() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("carerelay.clinic.name", "CARERELAY_CLINIC_NAME");
        settings.put("carerelay.clinic.phone", "CARERELAY_CLINIC_PHONE");
        settings.put("carerelay.clinic.notice-name", "CARERELAY_NOTICE_NAME");
        settings.put("carerelay.clinic.emergency-number", "CARERELAY_EMERGENCY_NUMBER");
        settings.put("carerelay.clinic.crisis-how", "CARERELAY_CRISIS_HOW");
        settings.put("carerelay.clinic.relay-text", "CARERELAY_RELAY_TEXT");
        settings.put("carerelay.clinic.time-zone", "CARERELAY_TIME_ZONE");
        settings.put("carerelay.admin-password", "CARERELAY_ADMIN_PASSWORD");
        return settings;
    }
}
