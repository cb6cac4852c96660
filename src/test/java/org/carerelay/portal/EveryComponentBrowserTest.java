package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A form with every component that the model gate lets a patient's form use, shown without scripts. */
@BrowserTest
class EveryComponentBrowserTest {

    private static final List<String> CHOSEN_IN_A_GROUP = List.of("radio", "checklist", "taglist");
    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("memberNumber", "123 456 789"),
            Map.entry("contactPhone", "555 010 0142"),
            Map.entry("nickname", "Bo <b>"),
            Map.entry("story", "It hurts\n& itches"),
            Map.entry("howMany", "3"),
            Map.entry("mayCall", "true"),
            Map.entry("whenAsked", "LATER"),
            Map.entry("howToReach", "LETTER"),
            Map.entry("papers", List.of("CARD", "REPORT")),
            Map.entry("languages", List.of("ES")),
            Map.entry("since", "2026-03-27"),
            Map.entry("wakeUp", "06:30"),
            Map.entry("lastVisit", "2026-02-01T14:30"));

    @LocalServerPort
    private int port;

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private Frame frame;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private Questions questions;

    private FormSchema form;
    private Page page;

    @BeforeEach
    void read_the_form() throws Exception {
        try (var content = getClass().getResourceAsStream("/models/EveryComponent.form")) {
            form = FormSchema.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        page = Browser.window(port, new NewContextOptions().setViewportSize(320, 568));
        page.route(Pattern.compile(".*\\.js$"), Route::abort);
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_field_says_what_it_asks_and_how(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        show(locale, Map.of(), Map.of());
        for (FormComponent field : form.fields()) {
            Locator asked = asked(field, locale);
            assertThat(asked).isVisible();
            String hint = hint(field, locale);
            if (!hint.isEmpty()) {
                assertThat(asked).hasAccessibleDescription(containing(hint));
            }
            Assertions.assertThat(
                            inputs(field).and(page.locator("[aria-invalid]")).count())
                    .as(field.key())
                    .isZero();
        }
        axeFindsNothing();
        Browser.screenshot(page, "every-component-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_mistake_is_told_at_the_field_and_in_the_summary_and_every_answer_is_kept(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, String> errors =
                form.fields().stream().collect(Collectors.toMap(FormComponent::key, field -> "Look at " + field.key()));
        show(locale, ANSWERS, errors);
        for (FormComponent field : form.fields()) {
            String sentence = errors.get(field.key());
            assertThat(asked(field, locale)).hasAccessibleDescription(containing(sentence));
            Locator link = page.getByRole(AriaRole.ALERT)
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(sentence).setExact(true));
            assertThat(page.locator(String.valueOf(link.getAttribute("href")))).isVisible();
            if (!field.type().equals("radio")) {
                assertThat(inputs(field).first()).hasAttribute("aria-invalid", "true");
            }
            isKept(field);
        }
        Assertions.assertThat(page.title()).startsWith("Error: ");
        axeFindsNothing();
        Browser.screenshot(page, "every-component-errors-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void what_an_analyst_wrote_is_there_to_read(String language) throws Exception {
        boolean english = language.equals("en");
        show(Locale.forLanguageTag(language), Map.of(), Map.of());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                        .first())
                .hasText(english ? "Before you begin" : "Antes de empezar");
        assertThat(page.locator("main li"))
                .hasText(english ? new String[] {"the number", "the date"} : new String[] {"el número", "la fecha"});
        assertThat(page.locator("main strong").first()).hasText(english ? "card" : "tarjeta");
        assertThat(page.locator("main em")).hasText(english ? "never" : "Nunca");
        assertThat(page.locator("main a[href='/privacy']")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG))
                .hasAccessibleName(
                        english ? "A card with the number in its corner" : "Una tarjeta con el número en la esquina");
        assertThat(page.locator("main hr.govuk-section-break--visible")).hasCount(1);
        assertThat(page.getByText(english ? "Send this form" : "Enviar")).hasCount(0);
    }

    private void show(Locale language, Map<String, ?> answers, Map<String, String> errors) throws Exception {
        FormComponent whole = form.pages().get(0);
        String html = new SignedOutPages(views, frame, servlets)
                .render(
                        "portal/message",
                        Map.of(
                                "heading",
                                whole.label(language),
                                "errors",
                                errors,
                                "number",
                                2,
                                "back",
                                "/messages/new",
                                "shown",
                                "",
                                "owner",
                                "",
                                "drivers",
                                "",
                                "questions",
                                questions.of(whole, answers, errors, language)),
                        language);
        page.route(
                "**/every-component",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(html)));
        page.navigate("/every-component");
    }

    /** The group that holds the question, or the field itself. */
    private Locator asked(FormComponent field, Locale language) {
        String question = form.question(field, language).isEmpty() ? "" : questionOf(field, language);
        boolean optional = !field.required() && !field.type().equals("checkbox");
        String name = question + (optional ? language.getLanguage().equals("es") ? " (opcional)" : " (optional)" : "");
        boolean group = CHOSEN_IN_A_GROUP.contains(field.type())
                || field.type().equals("datetime") && !field.subtype().equals("time");
        return group
                ? page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                : page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    /** A radio alone in a group asks with the label of the group. */
    private String questionOf(FormComponent field, Locale language) {
        return group(field).map(group -> group.label(language)).orElse(form.question(field, language));
    }

    private String hint(FormComponent field, Locale language) {
        String own = field.description(language);
        return own != null
                ? own
                : group(field).map(group -> group.description(language)).orElse("");
    }

    private Optional<FormComponent> group(FormComponent field) {
        return form.allComponents()
                .filter(part -> part.components().equals(List.of(field)))
                .findFirst();
    }

    private Locator inputs(FormComponent field) {
        String key = field.key();
        return page.locator("[name='%s'], [name^='%s-']".formatted(key, key));
    }

    private void isKept(FormComponent field) {
        Object answer = ANSWERS.get(field.key());
        switch (field.type()) {
            case "checkbox", "radio", "checklist", "taglist" -> {
                List<?> chosen = answer instanceof List<?> several ? several : List.of(answer);
                Assertions.assertThat(inputs(field)
                                .and(page.locator(":checked"))
                                .evaluateAll("boxes => boxes.map(box => box.value)"))
                        .isEqualTo(chosen);
            }
            case "datetime" ->
                Assertions.assertThat(inputs(field).evaluateAll("boxes => boxes.map(box => box.value)"))
                        .isEqualTo(
                                switch (field.subtype()) {
                                    case "date" -> List.of("27", "3", "2026");
                                    case "time" -> List.of("06:30");
                                    default -> List.of("1", "2", "2026", "14:30");
                                });
            default -> assertThat(inputs(field)).hasValue(String.valueOf(answer));
        }
    }

    /** The browser reads the pattern, and knows no quotes. */
    private static Pattern containing(String words) {
        return Pattern.compile(words.replaceAll("[^\\p{L}\\p{N} ]", "."));
    }

    private void axeFindsNothing() {
        Assertions.assertThat(new AxeBuilder(page)
                        .withTags(AccessibilityBrowserTest.RULES)
                        .analyze()
                        .getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
