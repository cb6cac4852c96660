package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DisplayName("Starting a clinic")
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {

    private static final List<String> TOUCHED = new ArrayList<>();

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "CARERELAY_CLINIC_NAME", "Test Clinic",
            "CARERELAY_CLINIC_PHONE", "(555) 010-0199",
            "CARERELAY_NOTICE_NAME", "Test Clinic",
            "CARERELAY_EMERGENCY_NUMBER", "911",
            "CARERELAY_CRISIS_HOW", "Call or text 988",
            "CARERELAY_RELAY_TEXT", "Text 911",
            "CARERELAY_TIME_ZONE", "America/New_York",
            "CARERELAY_ADMIN_PASSWORD", "a long one of our own"));

    @Test
    void needs_all_required_settings() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void is_refused_in_one_line_that_names_all_that_are_missing_before_anything_else_starts(CapturedOutput output) {
        settings.remove("CARERELAY_CLINIC_NAME");
        settings.put("CARERELAY_TIME_ZONE", " ");
        settings.remove("CARERELAY_ADMIN_PASSWORD");
        TOUCHED.clear();

        assertThatThrownBy(this::start).isInstanceOf(SettingsException.class);

        assertThat(output)
                .contains("Carerelay needs other settings before it may start."
                        + " Set CARERELAY_CLINIC_NAME, CARERELAY_TIME_ZONE, CARERELAY_ADMIN_PASSWORD.")
                .doesNotContain("\tat org.carerelay");
        assertThat(TOUCHED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CARERELAY_CLINIC_NAME",
                "CARERELAY_CLINIC_PHONE",
                "CARERELAY_NOTICE_NAME",
                "CARERELAY_EMERGENCY_NUMBER",
                "CARERELAY_CRISIS_HOW",
                "CARERELAY_RELAY_TEXT",
                "CARERELAY_TIME_ZONE",
                "CARERELAY_ADMIN_PASSWORD"
            })
    void is_refused_without(String setting) {
        settings.remove(setting);

        assertThatThrownBy(this::start).hasMessage("Set " + setting + ".");
    }

    @Test
    void needs_a_sender_and_an_address_for_links_once_there_is_a_mail_server() {
        settings.put("spring.mail.host", "mail.example.org");

        assertThatThrownBy(this::start).hasMessage("Set CARERELAY_MAIL_FROM, CARERELAY_PORTAL_ADDRESS.");
    }

    @Test
    void is_refused_with_the_demo_password() {
        settings.put("CARERELAY_ADMIN_PASSWORD", "demo-clinic");

        assertThatThrownBy(this::start).hasMessage("CARERELAY_ADMIN_PASSWORD must not be the password of the demo.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Nowhere", "New York", "+01:00"})
    void is_refused_in_an_unknown_time_zone(String zone) {
        settings.put("CARERELAY_TIME_ZONE", zone);

        assertThatThrownBy(this::start)
                .hasMessage("CARERELAY_TIME_ZONE must be a time zone such as America/New_York, not '" + zone + "'.");
    }

    @ParameterizedTest
    @CsvSource({"us, true", "US, true", "us-ny, true", "es-md, true", "xx, false", "us-xx, false", "us-, false"})
    void needs_a_calendar_of_holidays_that_exists(String calendar, boolean starts) {
        settings.put("CARERELAY_HOLIDAYS", calendar);

        if (starts) {
            assertThatCode(this::start).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(this::start).hasMessageStartingWith("CARERELAY_HOLIDAYS must be a country or region");
        }
    }

    @Test
    void of_the_demo_needs_nothing() {
        settings.clear();

        assertThatCode(() -> start("demo")).doesNotThrowAnyException();
    }

    @Test
    void of_the_demo_is_refused_in_an_unknown_time_zone_too() {
        settings.clear();
        settings.put("CARERELAY_TIME_ZONE", "Europe/Nowhere");

        assertThatThrownBy(() -> start("demo")).hasMessageStartingWith("CARERELAY_TIME_ZONE must be a time zone");
    }

    private void start(String... profiles) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        new SpringApplicationBuilder(Tiny.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .run(arguments)
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SettingsCheck.class)
    static class Tiny {

        @Bean
        Object somethingThatUsesTheDatabase() {
            TOUCHED.add("database");
            return new Object();
        }
    }
}
