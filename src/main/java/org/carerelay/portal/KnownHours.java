package org.carerelay.portal;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.clinic.OpeningHours;
import org.carerelay.clinic.WeekPhrases;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The opening hours beside the phone number. No page waits for them, least of all the emergency page: it shows those
 * known last, while newer ones are fetched in the background at most once a minute.
 */
@Component
class KnownHours {

    private static final String WEEK = "week";

    private final WeekPhrases phrases;
    private final AsyncLoadingCache<String, Map<DayOfWeek, List<OpeningHours>>> known;

    KnownHours(ClinicHours hours, WeekPhrases phrases) {
        this.phrases = phrases;
        this.known =
                Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(1)).buildAsync(week -> hours.week());
    }

    @EventListener(ApplicationReadyEvent.class)
    void fetch() {
        var unused = known.get(WEEK);
    }

    /** Null as long as they were never known, or when the clinic keeps none. */
    @Nullable
    String in(Locale language) {
        Map<DayOfWeek, List<OpeningHours>> week =
                known.get(WEEK).exceptionally(away -> Map.of()).getNow(Map.of());
        String words = phrases.of(week, language);
        return words.isEmpty() ? null : words;
    }
}
