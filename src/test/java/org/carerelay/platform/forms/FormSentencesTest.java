package org.carerelay.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormSentencesTest {

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle spanish = bundle(Locale.forLanguageTag("es"));

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.forms", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Test
    void are_the_same_in_both_languages() {
        assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(spanish.getString(key)).as(key).isNotBlank().isNotEqualTo(english.getString(key));
            assertThat(places(spanish.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    @Test
    void never_blame() {
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key).toLowerCase(Locale.ROOT))
                        .doesNotContain("invalid", "please", "sorry", "oops", "submit"));
    }

    private static List<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
