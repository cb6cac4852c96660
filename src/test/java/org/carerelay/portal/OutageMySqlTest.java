package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.carerelay.support.Caller;
import org.carerelay.support.DatabaseLine;
import org.carerelay.support.MySqlTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away while people are on the portal, and comes back. */
@MySqlTest
@Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
class OutageMySqlTest {

    private static final Logger LOG = LoggerFactory.getLogger(OutageMySqlTest.class);
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration SOON = Failure.SWITCHED_OFF.noticedWithin;
    private static final String PHONE = "(555) 010-0123";
    private static final String WORDS = "The rash is back.\nIt \"itches\" <a lot> & burns.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Caller chao;
    private String path;

    enum Failure {
        SWITCHED_OFF(Duration.ofSeconds(4)),
        /** The driver tries what it holds before it gives up. */
        SILENT(Duration.ofSeconds(10));

        private final Duration noticedWithin;

        Failure(Duration noticedWithin) {
            this.noticedWithin = noticedWithin;
        }

        void happens() {
            if (this == SWITCHED_OFF) {
                DatabaseLine.cut();
            } else {
                // a statement on its way would wait for its socket; a connection that rests is tried before use
                await().pollDelay(Duration.ofMillis(600)).until(() -> true);
                DatabaseLine.silence();
            }
        }
    }

    @BeforeEach
    void begin_a_message() {
        chao = new Caller(port).with("Accept", "text/html");
        answerRedFlags(chao, "rf_none");
        assertThat(signIn(chao).statusCode()).isEqualTo(302);
        var about = chao.get("/messages/new/2").body();
        path = chao.form("/messages/new/2", hidden(about, Map.of("aboutPatient", me(about), "topic", "BILLING")))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
    }

    /** The first choice of the question whom it is about. */
    private static String me(String page) {
        var choice = Pattern.compile("<input[^>]*name=\"aboutPatient\"[^>]*>").matcher(page);
        assertThat(choice.find()).isTrue();
        return choice.group().replaceAll(".*\\bvalue=\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void the_database_comes_back() {
        DatabaseLine.repair();
        await().until(() -> chao.get("/requests").statusCode() == 200);
    }

    @ParameterizedTest
    @EnumSource
    void the_emergency_page_answers_at_once(Failure failure) {
        var stranger = new Caller(port).with("Accept", "text/html");
        int before = timesShown();
        failure.happens();

        var questions = timed("first page", AT_ONCE, () -> stranger.get("/messages/new"));
        assertThat(questions.statusCode()).isEqualTo(200);
        var emergency = timed(
                "emergency page",
                AT_ONCE,
                () -> stranger.form("/messages/new", hidden(questions.body(), Map.of("rf_chest", "true"))));

        assertThat(emergency.statusCode()).isEqualTo(200);
        assertThat(emergency.body()).contains("Call 911 now", "Chest pain", "href=\"tel:911\"");
        assertThat(timed("the same in Spanish", AT_ONCE, () -> stranger.get("/messages/emergency?language=es"))
                        .body())
                .contains("Llame al 911 ahora");
        DatabaseLine.repair();
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> timesShown() > before);
    }

    @Test
    void every_other_page_says_so_soon_and_names_the_phone() {
        DatabaseLine.cut();
        for (String page :
                new String[] {"/", "/requests", "/messages/new/2", "/messages/new/check", "/messages/sent"}) {
            outage(timed(page, SOON, () -> chao.get(page)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_stays_on_the_page_and_can_be_sent_again(Failure failure) {
        var form = hidden(chao.get(path).body(), Map.of("messageText", WORDS));
        failure.happens();

        String page = outage(timed("POST " + path, failure.noticedWithin, () -> chao.form(path, form)));

        assertThat(page)
                .contains("action=\"" + path + "\"", "Your message")
                .contains("The rash is back.\nIt &quot;itches&quot; &lt;a lot&gt; &amp; burns.</textarea>");
        DatabaseLine.repair();
        await().until(() ->
                chao.form(path, hidden(page, Map.of("messageText", WORDS))).statusCode() == 302);
        assertThat(chao.get("/messages/new/check").body())
                .contains("The rash is back.", "itches&quot; &lt;a lot&gt; &amp; burns.");
    }

    @Test
    void the_clinic_cannot_be_told_about_an_emergency_so_the_number_shows_again() {
        String page = answerRedFlags(chao, "rf_bleed").body();
        DatabaseLine.cut();

        var answer = timed("POST emergency", SOON, () -> chao.form("/messages/emergency/send", hidden(page, Map.of())));

        assertThat(outage(answer)).contains("We could not get your message. Call 911, or " + PHONE, "Call 911 now");
    }

    @Test
    void signing_in_does_not_blame_the_password() {
        var stranger = new Caller(port).with("Accept", "text/html");
        String page = stranger.get("/login").body();
        DatabaseLine.cut();

        var answer = timed("POST /login", SOON, () -> stranger.form("/login", credentials(page)));

        assertThat(outage(answer)).doesNotContain("demo-patient");
    }

    private int timesShown() {
        return database.sql("select count(*) from emergency_page_shown")
                .query(Integer.class)
                .single();
    }

    private String outage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("we cannot take messages right now", PHONE, "tel:5550100123", "tel:911");
        return answer.body();
    }

    private HttpResponse<String> timed(String what, Duration most, Supplier<HttpResponse<String>> call) {
        long before = System.nanoTime();
        var answer = call.get();
        var took = Duration.ofNanos(System.nanoTime() - before);
        LOG.info("{}: {} ms", what, took.toMillis());
        assertThat(took).as(what).isLessThan(most);
        return answer;
    }

    private static HttpResponse<String> answerRedFlags(Caller caller, String box) {
        String page = caller.get("/messages/new").body();
        return caller.form("/messages/new", hidden(page, Map.of(box, "true")));
    }

    private static HttpResponse<String> signIn(Caller caller) {
        return caller.form("/login", credentials(caller.get("/login").body()));
    }

    private static Map<String, String> credentials(String page) {
        return hidden(page, Map.of("email", "chao@example.org", "password", PortalWalk.PASSWORD));
    }

    /** What the form of the page carries by itself, with these answers. */
    private static Map<String, String> hidden(String page, Map<String, String> answers) {
        var fields = new HashMap<String, String>();
        String main = page.substring(page.indexOf("<main"));
        Pattern.compile("<input type=\"hidden\"[^>]*>").matcher(main).results().forEach(input -> {
            var name = Pattern.compile("name=\"([^\"]+)\"").matcher(input.group());
            var value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        });
        fields.putAll(answers);
        return fields;
    }
}
