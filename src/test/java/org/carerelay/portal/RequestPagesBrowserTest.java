package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.support.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a request in every state, on a screen of 320 by 568: axe finds nothing and nothing is cut. */
@PageBrowserTest
class RequestPagesBrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String LONG = "Supercalifragilisticexpialidocious, and many more words. ".repeat(30);

    @Autowired
    private RenderedPages pages;

    @Autowired
    private Questions questions;

    private Page page;

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    static Stream<Locale> languages() {
        return LanguageConfiguration.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_state_of_a_request(Locale language) throws IOException {
        var shown = new LinkedHashMap<String, String>();
        RequestPageStates.all().forEach((name, state) -> {
            // closed pages differ in one sentence only
            if (!name.startsWith("closed, ") || name.endsWith("RESOLVED_REPLY")) {
                shown.put(name, pages.request(state, "", language));
            }
        });
        shown.put("sent just now", pages.request(new RequestPageState(), "sent", language));
        shown.put("long answer", pages.request(new RequestPageState().answered(LONG, 10), "", language));
        check("request", shown, language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void writing_and_stopping(Locale language) throws IOException {
        var shown = new LinkedHashMap<String, String>();
        shown.put("empty", reply(Map.of(), Map.of(), language));
        shown.put(
                "error",
                reply(
                        Map.of("messageText", LONG),
                        Map.of("anythingWorse", "Choose one", "messageText", "Too long"),
                        language));
        shown.put("draft", reply(Map.of("anythingWorse", "NO", "messageText", LONG), Map.of(), language));
        var about = Map.<String, Object>of("topic", "a medicine", "token", RequestPageState.TOKEN);
        shown.put("late", pages.render("portal/reply-late", about, language));
        shown.put("sent", pages.render("portal/reply-sent", about, language));
        for (boolean urgent : List.of(false, true)) {
            var model = new HashMap<>(about);
            model.put("urgent", urgent);
            shown.put("withdraw urgent " + urgent, pages.render("portal/withdraw", model, language));
        }
        check("reply", shown, language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_question_of_a_physician(Locale language) throws IOException {
        var shown = new LinkedHashMap<String, String>();
        shown.put("empty", question(Map.of(), Map.of(), language));
        shown.put("draft", question(Map.of("trend", "SAME", "updateText", LONG), Map.of(), language));
        shown.put(
                "error",
                question(Map.of("painScore", "99"), Map.of("trend", "Choose one", "painScore", "Too high"), language));
        for (String sign : List.of("", "emergency", "crisis")) {
            var model = new HashMap<>(aboutQuestion());
            model.put("sentences", List.of("We have got your answer.", "Dr. Paula Jensen reads it on Tuesday."));
            model.put("emergency", sign.equals("emergency"));
            model.put("crisis", sign.equals("crisis"));
            model.put("follow", sign.isEmpty() ? "" : RequestPageState.TOKEN);
            model.put("note", sign.isEmpty() ? LONG : "");
            shown.put("answered " + sign, pages.render("portal/question-story", model, language));
        }
        check("question", shown, language);
    }

    private String question(Map<String, Object> answers, Map<String, String> errors, Locale language)
            throws IOException {
        var form = FormSchema.parse(Files.readString(Path.of("forms/welfare/AnswerUpdate.form")));
        var model = new HashMap<>(aboutQuestion());
        model.put("reason", LONG);
        model.put("reads", "Dr. Paula Jensen reads it on Tuesday, June 8 at 1 p.m.");
        model.put("kept", !answers.isEmpty() && errors.isEmpty());
        model.put("questions", questions.of(form.pages().get(0), answers, errors, language));
        model.put("errors", errors);
        return pages.render("portal/question", model, language);
    }

    private static Map<String, Object> aboutQuestion() {
        return Map.of("heading", "Dr. Paula Jensen would like to know how you are", "token", RequestPageState.TOKEN);
    }

    private String reply(Map<String, Object> answers, Map<String, String> errors, Locale language) throws IOException {
        var form = FormSchema.parse(Files.readString(Path.of("forms/messaging/ReplyToCareTeam.form")));
        var model = new HashMap<String, Object>();
        model.put("heading", form.pages().get(0).label(language));
        model.put("topic", "a medicine");
        model.put("token", RequestPageState.TOKEN);
        model.put("key", "6b1f1c7e-0000-4000-8000-00000000000a");
        model.put("kept", !answers.isEmpty() && errors.isEmpty());
        model.put("questions", questions.of(form.pages().get(0), answers, errors, language));
        model.put("errors", errors);
        return pages.render("portal/reply", model, language);
    }

    private void check(String kind, Map<String, String> shown, Locale language) {
        page = Browser.window(80, new NewContextOptions().setViewportSize(320, 568));
        shown.forEach((name, content) -> {
            open(content);
            String file = (kind + "-" + name).replaceAll("\\W+", "-") + "-" + language;
            Browser.screenshot(page, "portal-320-" + file);
            var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            assertThat(found.stream()
                            .flatMap(rule -> rule.getNodes().stream()
                                    .map(node ->
                                            rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())))
                    .as(name)
                    .isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                    .as("sideways scroll of " + name)
                    .isLessThanOrEqualTo(0);
            assertThat(page.getByText("911").count())
                    .as("emergency number on " + name)
                    .isPositive();
        });
    }

    private void open(String content) {
        page.unrouteAll();
        page.route("**/*", route -> {
            String path = route.request().url().replaceFirst("https?://[^/]+", "");
            if (path.equals("/page")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(content));
            } else {
                PageAssets.serve(path, route);
            }
        });
        page.navigate("http://localhost/page");
    }
}
