package org.carerelay.platform.forms;

import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What an analyst wrote for reading, in a {@code text} component as Markdown or in an {@code html} component as HTML,
 * made safe to stand in a page: paragraphs, headings, lists, links and emphasis, nothing that runs, loads or hides.
 */
public final class ReadableText {

    /** Where relative links count from while they are looked at; they stay relative. */
    private static final String HERE = "https://portal.invalid/";

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "div", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a")
            .addTags("strong", "b", "em", "i", "u", "small", "blockquote", "code", "pre")
            .addAttributes(":all", "lang")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "https", "http", "tel", "mailto")
            .preserveRelativeLinks(true);

    private static final Map<String, String> STYLES = Map.of(
            "p", "govuk-body",
            "ul", "govuk-list govuk-list--bullet",
            "ol", "govuk-list govuk-list--number",
            "a", "govuk-link",
            "h2", "govuk-heading-m");

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private final Document written;

    private ReadableText(Document written) {
        this.written = written;
    }

    /** @param type of the component: {@code html}, anything else is Markdown, in which HTML may stand as well */
    public static ReadableText of(String type, String content) {
        String html = type.equals("html") ? content : RENDERER.render(MARKDOWN.parse(content));
        return new ReadableText(Jsoup.parseBodyFragment(html, HERE));
    }

    /** Whether readers get all of it: nothing has to be left out to make it safe. */
    public boolean isWhole() {
        return new Cleaner(ALLOWED).isValid(written);
    }

    /** Safe HTML in the styles of the portal. Every heading is one below that of the page. */
    public String html() {
        Document clean = new Cleaner(ALLOWED).clean(written);
        clean.outputSettings().prettyPrint(false);
        clean.select("h1, h3, h4, h5, h6").tagName("h2");
        STYLES.forEach((tag, classes) -> clean.select(tag).forEach(element -> style(element, classes)));
        return clean.body().html();
    }

    private static void style(Element element, String classes) {
        element.attr("class", classes);
    }
}
