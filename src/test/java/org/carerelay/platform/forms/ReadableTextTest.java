package org.carerelay.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

    @Test
    void markdown_becomes_headings_lists_and_links() {
        var text = ReadableText.of("text", "### Bring\n\n1. *your* card\n\n[Call](tel:5550100)");

        assertThat(text.isWhole()).isTrue();
        assertThat(text.html())
                .contains("<h2 class=\"govuk-heading-m\">Bring</h2>")
                .contains("<ol class=\"govuk-list govuk-list--number\">")
                .contains("<em>your</em> card")
                .contains("<a href=\"tel:5550100\" class=\"govuk-link\">Call</a>");
    }

    @Test
    void signs_that_look_like_markup_stay_words() {
        assertThat(ReadableText.of("text", "Below 3 < 5 & more").html())
                .isEqualTo("<p class=\"govuk-body\">Below 3 &lt; 5 &amp; more</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<img src=\"https://example.org/a.png\" alt=\"\">",
                "<p class=\"govuk-visually-hidden\">a</p>",
                "<form action=\"/logout\"><button>a</button></form>",
                "<iframe src=\"https://example.org\"></iframe>"
            })
    void what_runs_loads_or_hides_is_left_out_and_told(String html) {
        for (String type : new String[] {"html", "text"}) {
            var text = ReadableText.of(type, html);

            assertThat(text.isWhole()).isFalse();
            assertThat(text.html()).doesNotContain("alert", "example.org", "hidden", "form");
        }
    }

    @Test
    void a_link_within_the_portal_stays_as_it_is() {
        assertThat(ReadableText.of("html", "<a href=\"/privacy\">Privacy</a>").html())
                .isEqualTo("<a href=\"/privacy\" class=\"govuk-link\">Privacy</a>");
    }
}
