package org.carerelay.portal;

import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads to the same page in the other language.
 *
 * @param language code of the other language
 * @param name the other language, as its readers call it
 * @param href relative to the page, with the parameters of the page
 */
record LanguageLink(String language, String name, String href) {

    static LanguageLink from(Locale current, String query) {
        return to(current, "", query);
    }

    /** For an answer to a POST, which the link cannot repeat: leads to a page that shows the same. */
    static LanguageLink to(Locale current, String path, String query) {
        Locale other = current.getLanguage().equals("es") ? Locale.ENGLISH : LanguageConfiguration.SPANISH;
        String href = UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(LanguageConfiguration.PARAMETER, other.getLanguage())
                .build()
                .toUriString();
        return new LanguageLink(other.getLanguage(), inItsOwnWords(other), href);
    }

    private static String inItsOwnWords(Locale language) {
        return language.getLanguage().equals("es") ? "Español" : "English";
    }
}
