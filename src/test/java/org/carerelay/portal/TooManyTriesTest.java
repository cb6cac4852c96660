package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.platform.web.LimitSettings.Limit;
import org.carerelay.support.Caller;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Whoever has to wait is told until when, to the minute, and whom to call. */
@JourneyTest
class TooManyTriesTest {

    private static final Instant TEN_SECONDS_TO_THREE = Instant.parse("2026-03-10T18:59:50Z");

    @LocalServerPort
    private int port;

    @Autowired
    private MessageForm form;

    @Autowired
    private RedFlagCookie cookie;

    @Autowired
    private SubmitToken token;

    @Autowired
    private EmergencyView emergency;

    @Autowired
    private EmergencyShown shown;

    @Autowired
    private MessageSource sentences;

    @Autowired
    private PromisePhrases times;

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private Frame frame;

    @Autowired
    private ServletContext servlets;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Too many tries. Try again on Tuesday, March 10 at 3:05 p.m., or call us.
            es | Demasiados intentos. Pruebe otra vez el martes 10 de marzo a las 3:05 p. m., o llámenos.
            """)
    void on_the_emergency_page(String language, String sentence) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        var limited = new RedFlagController(
                form,
                cookie,
                token,
                emergency,
                shown,
                sentences,
                times,
                new PortalSettings(new Limit(1, Duration.ofMinutes(5))),
                Clock.fixed(TEN_SECONDS_TO_THREE, ZoneOffset.UTC));
        assertThat(answer(limited, locale, new ExtendedModelMap())).isNotEqualTo("error/429");
        var model = new ExtendedModelMap();
        assertThat(answer(limited, locale, model)).isEqualTo("error/429");

        assertThat(new SignedOutPages(views, frame, servlets).render("error/429", model, locale))
                .contains(sentence)
                .contains("911");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Too many tries\\. Try again on \\w+, \\w+ \\d+ at [^<]+, or call us\\.
            es | Demasiados intentos\\. Pruebe otra vez el [^<]+ de [^<]+, o llámenos\\.
            """)
    void on_the_sign_in_page(String language, String sentence) {
        String email = UUID.randomUUID() + "@example.org";
        var stranger = new Caller(port).with("Accept-Language", language).with("Accept", "text/html");
        for (int tries = 0; tries < 5; tries++) {
            assertThat(signIn(stranger, email).statusCode()).isEqualTo(302);
        }

        var answer = signIn(stranger, email);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).containsPattern(sentence);
    }

    private static HttpResponse<String> signIn(Caller stranger, String email) {
        String csrf = Caller.csrfOf(stranger.get("/login").body());
        return stranger.form("/login", Map.of("email", email, "password", "not-it", "_csrf", csrf));
    }

    private String answer(RedFlagController controller, Locale language, ExtendedModelMap model) {
        return controller.answer(
                new LinkedMultiValueMap<>(),
                model,
                language,
                new MockHttpServletRequest("POST", RedFlagController.PATH),
                new MockHttpServletResponse());
    }
}
