package org.carerelay.messaging.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carerelay.messaging.TriageView;
import org.carerelay.messaging.process.FiredRules.Fired;
import org.springframework.stereotype.Component;

/** Every sign of danger with where it comes from and which rule it set off. */
@Component
class FlagLines {

    /** The code of a row that words in the text set off, whichever sign they name. */
    private static final String WORDS = "RF_KW";

    private static final String CLEARED = "RF_CLEARED";

    private final FiredRules rules;

    FlagLines(FiredRules rules) {
        this.rules = rules;
    }

    List<String> of(TriageView message, FormWords form) {
        List<Fired> fired = rules.redFlags(message.reference());
        var lines = new ArrayList<String>();
        var told = new HashSet<String>(Set.of(WORDS, CLEARED));
        form.signs().filter(message::ticked).forEach(box -> {
            told.add(box.toUpperCase(Locale.ROOT));
            lines.add("▲ Ticked by patient: " + form.label(box)
                    + Fired.names(fired.stream().filter(row -> row.isAbout(box))));
        });
        form.signs()
                .filter(box -> message.wordsFound().contains(box.toUpperCase(Locale.ROOT)))
                .forEach(
                        box -> lines.add("◆ Found in the words: " + form.label(box) + Fired.names(with(WORDS, fired))));
        cleared(message)
                .forEach(box ->
                        lines.add("↩ Ticked, then cleared: " + form.label(box) + Fired.names(with(CLEARED, fired))));
        fired.stream()
                .filter(row -> !told.contains(row.code()))
                .forEach(row -> lines.add("● From the answers: " + meaning(row) + " (" + row.name() + ")"));
        return lines;
    }

    /** Boxes without a tick: the negatives matter. */
    String saidNo(TriageView message, FormWords form) {
        return String.join(
                "\n",
                form.signs()
                        .filter(box -> !message.ticked(box))
                        .map(form::label)
                        .toList());
    }

    private static Stream<Fired> with(String code, List<Fired> fired) {
        return fired.stream().filter(row -> row.code().equals(code));
    }

    private static Stream<String> cleared(TriageView message) {
        var cleared = message.answers().get("rf_cleared");
        return cleared == null
                ? Stream.empty()
                : Stream.of(cleared.toString().split("[ ,]+")).filter(box -> !box.isEmpty());
    }

    /** Behind the source, which stands first in the note beside a row. */
    private static String meaning(Fired row) {
        String note = row.meaning().replaceFirst("^[^;]*; ", "");
        return note.isEmpty() ? row.code() : note;
    }
}
