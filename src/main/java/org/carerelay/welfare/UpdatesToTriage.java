package org.carerelay.welfare;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.WrittenDownMessages;
import org.carerelay.patient.AccountHolder;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A patient who is worse does not wait for the inbox time of one physician: their answer becomes a message that a nurse
 * reads the same day, with all that triage does about signs of an emergency.
 */
@Service
public class UpdatesToTriage {

    private final WelfareUpdates updates;
    private final Messages messages;
    private final WrittenDownMessages writtenDown;
    private final Patients patients;
    private final PatientAccounts accounts;
    private final Askers askers;
    private final MessageSource sentences;
    private final Clock clock;

    UpdatesToTriage(
            WelfareUpdates updates,
            Messages messages,
            WrittenDownMessages writtenDown,
            Patients patients,
            PatientAccounts accounts,
            Askers askers,
            MessageSource sentences,
            Clock clock) {
        this.updates = updates;
        this.messages = messages;
        this.writtenDown = writtenDown;
        this.patients = patients;
        this.accounts = accounts;
        this.askers = askers;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * Makes a message of the answer, or of what a nurse heard on the phone, and starts its triage.
     *
     * @return reference of the message
     */
    @Transactional
    public Reference pass(Reference reference, @Nullable String stage) {
        UpdateView update = updates.get(reference);
        RoundView round = update.latest().orElseThrow();
        PatientView patient = patients.find(update.patient()).orElseThrow();
        Reference message =
                round.answers() == null ? heard(round, patient) : answered(update, round, round.answers(), patient);
        writtenDown.startTriage(message);
        updates.passed(reference, message, stage);
        return message;
    }

    private Reference heard(RoundView round, PatientView patient) {
        var values = worseToday();
        values.put("rf_none", true);
        values.put("symptomTrend", "WORSE");
        values.put("caller", "PATIENT");
        values.put("channel", "PHONE");
        String nurse = Optional.ofNullable(round.calledBy()).orElseThrow();
        String words = Optional.ofNullable(round.callNote()).orElseThrow();
        return writtenDown.writeDown(nurse, patient, clock.instant(), words, values);
    }

    private Reference answered(UpdateView update, RoundView round, WelfareAnswers answers, PatientView patient) {
        var account = Optional.ofNullable(round.answeredBy()).orElseThrow();
        Locale language = accounts.holder(account).map(AccountHolder::language).orElse(Locale.ENGLISH);
        var values = worseToday();
        answers.signs().forEach(sign -> values.put(sign, true));
        values.put("rf_none", answers.signs().isEmpty());
        copy(answers.values(), WelfareAnswers.TREND, values, "symptomTrend");
        copy(answers.values(), WelfareAnswers.PAIN, values, "painScore");
        values.put("messageText", text(update, answers, language));
        return messages.receive(account, patient.id(), language.getLanguage(), values)
                .reference();
    }

    private static Map<String, Object> worseToday() {
        var values = new HashMap<String, Object>();
        values.put("topic", "HEALTH_PROBLEM");
        values.put("selfUrgency", "TODAY");
        return values;
    }

    private static void copy(Map<String, Object> from, String name, Map<String, Object> to, String other) {
        Object value = from.get(name);
        if (value != null) {
            to.put(other, value);
        }
    }

    /** In the language of who answered: they see it among their requests. */
    private String text(UpdateView update, WelfareAnswers answers, Locale language) {
        String asker = askers.nameOf(update, language);
        String selfCare = String.valueOf(answers.values().get(WelfareAnswers.SELF_CARE));
        return Stream.of(
                        sentences.getMessage(
                                update.volunteered() ? "welfare.told" : "welfare.answerTo",
                                new Object[] {asker},
                                language),
                        sentences.getMessage("welfare.selfCare." + selfCare, null, "", language),
                        answers.words())
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
