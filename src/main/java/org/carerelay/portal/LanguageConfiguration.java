package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * English or Spanish: the one chosen by the language link, kept in a cookie, else the one the browser asks for.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, SPANISH);
    static final String PARAMETER = "language";

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new KnownLanguageResolver();
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setDefaultLocaleFunction(LanguageConfiguration::askedFor);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        change.setParamName(PARAMETER);
        change.setHttpMethods("GET", "HEAD");
        registry.addInterceptor(change);
    }

    private static Locale askedFor(HttpServletRequest request) {
        var wished = Collections.list(request.getLocales());
        return wished.stream()
                .map(locale -> known(locale.getLanguage()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static @Nullable Locale known(String value) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** A cookie is what the browser says: an unknown language in it counts for nothing. */
    private static final class KnownLanguageResolver extends CookieLocaleResolver {

        KnownLanguageResolver() {
            super(PARAMETER);
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String value) {
            return known(value);
        }
    }
}
