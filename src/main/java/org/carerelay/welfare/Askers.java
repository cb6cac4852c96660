package org.carerelay.welfare;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.carerelay.clinic.Physicians;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.Span;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The physicians who ask, as patients read of them. */
@Service
public class Askers {

    private final Physicians physicians;
    private final Rota rota;
    private final MessageSource sentences;
    private final Clock clock;

    Askers(Physicians physicians, Rota rota, MessageSource sentences, Clock clock) {
        this.physicians = physicians;
        this.rota = rota;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The name with its title, in the middle of a sentence; "your doctor" for somebody who has left. */
    public String nameOf(UpdateView update, Locale language) {
        return physicians
                .nameOf(update.requestedBy())
                .map(name -> sentences.getMessage("welfare.doctor", new Object[] {name}, language))
                .orElseGet(() -> sentences.getMessage("welfare.yourDoctor", null, language));
    }

    /** When the physician next reads messages; empty when the clinic has no plan for them. */
    public Optional<Instant> readsNext(UpdateView update) {
        return rota.nextInboxTime(update.requestedBy(), clock.instant()).map(Span::start);
    }
}
