package org.carerelay.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How fast we answer: as long as nothing was measured, what we promise for a message that is sent now. */
@Component
class Speeds {

    private static final String TOPIC = "topic";

    private final MessageForm form;
    private final Promises promises;

    /** Every visitor asks, and each topic takes a decision: a promise that is a minute old is still one we can keep. */
    private final LoadingCache<Locale, List<Speed>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::decide);

    Speeds(MessageForm form, Promises promises) {
        this.form = form;
        this.promises = promises;
    }

    /** One kind of message, as the form names it, and when its sender hears from us. */
    record Speed(String kind, String promise) {}

    List<Speed> byTopic(Locale language) {
        return known.get(language);
    }

    private List<Speed> decide(Locale language) {
        return form.pages().schema().field(TOPIC).stream()
                .flatMap(topic -> topic.options().stream())
                .map(option -> new Speed(
                        option.label(language),
                        String.join(" ", promises.before(Map.of(TOPIC, option.value()), language))))
                .filter(speed -> !speed.promise().isEmpty())
                .toList();
    }
}
