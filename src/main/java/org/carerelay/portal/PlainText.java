package org.carerelay.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a {@code text} or {@code html} part of a form says, without its markup: the page escapes it as it is. */
final class PlainText {

    private static final Pattern PARAGRAPH_END = Pattern.compile("(?i)</(p|div|li|h[1-6])>|<br\\s*/?>|\\n\\s*\\n");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^\\s*(#{1,6}|[-*>])\\s+|\\*\\*|__|`");

    private PlainText() {}

    static List<String> paragraphs(String marked) {
        return PARAGRAPH_END
                .splitAsStream(marked)
                .map(paragraph -> TAG.matcher(paragraph).replaceAll(""))
                .map(paragraph -> MARKDOWN.matcher(paragraph).replaceAll(""))
                .map(HtmlUtils::htmlUnescape)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
