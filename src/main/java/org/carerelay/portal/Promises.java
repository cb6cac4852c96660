package org.carerelay.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.Promise;
import org.carerelay.messaging.RequestSummary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says when a patient will hear from us: before writing, before sending, and after. */
@Component
class Promises {

    private final Messages messages;
    private final PromisePhrases times;
    private final MessageSource sentences;

    Promises(Messages messages, PromisePhrases times, MessageSource sentences) {
        this.messages = messages;
        this.times = times;
        this.sentences = sentences;
    }

    /** What we promise for a message with these answers that is sent now. */
    List<String> before(Map<String, Object> answers, Locale language) {
        return messages.promiseFor(answers)
                .map(promise -> sentences(promise, language))
                .orElse(List.of());
    }

    private List<String> sentences(Promise promise, Locale language) {
        var plan = sentence(promise.urgency(), promise.by(), language);
        var doctor = promise.ownDoctor();
        return doctor == null
                ? List.of(plan)
                : List.of(
                        plan,
                        sentences.getMessage(
                                "promise.ownDoctor",
                                new Object[] {doctor.name(), times.by(doctor.by(), language)},
                                language));
    }

    /** What we promised for a request. */
    List<String> of(RequestSummary request, Locale language) {
        Instant by = request.promisedBy();
        return by == null ? List.of() : List.of(sentence(request.urgency(), by, language));
    }

    private String sentence(Urgency urgency, Instant by, Locale language) {
        return urgency.isMoreUrgentThan(Urgency.SAME_DAY)
                ? sentences.getMessage("promise.urgent", null, language)
                : sentences.getMessage("promise.plan", new Object[] {times.by(by, language)}, language);
    }
}
