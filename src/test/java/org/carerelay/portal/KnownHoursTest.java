package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import org.carerelay.support.Caller;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class KnownHoursTest {

    @LocalServerPort
    private int port;

    @Autowired
    private KnownHours hours;

    @Test
    void every_page_says_when_the_phone_is_answered() {
        await().until(() -> hours.in(Locale.ENGLISH) != null);
        for (String path : new String[] {"/", "/login", "/messages/new"}) {
            assertThat(page(path, "en"))
                    .as(path)
                    .contains("Open Monday to Friday, 8 a.m. to 6 p.m., except on public holidays.");
            assertThat(page(path, "es"))
                    .as(path)
                    .contains("Horario: de lunes a viernes, de las 8 a. m. a las 6 p. m., excepto los días festivos.");
        }
    }

    private String page(String path, String language) {
        return new Caller(port)
                .with("Accept-Language", language)
                .with("Accept", "text/html")
                .get(path)
                .body();
    }
}
