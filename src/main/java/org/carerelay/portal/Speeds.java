package org.carerelay.portal;

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

    Speeds(MessageForm form, Promises promises) {
        this.form = form;
        this.promises = promises;
    }

    /** One kind of message, as the form names it, and when its sender hears from us. */
    record Speed(String kind, String promise) {}

    List<Speed> byTopic(Locale language) {
        return form.pages().schema().field(TOPIC).stream()
                .flatMap(topic -> topic.options().stream())
                .map(option -> new Speed(
                        option.label(language),
                        String.join(" ", promises.before(Map.of(TOPIC, option.value()), language))))
                .filter(speed -> !speed.promise().isEmpty())
                .toList();
    }
}
