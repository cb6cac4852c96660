package org.carerelay.messaging.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerelay.kernel.PatientId;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.NotAllowedException;
import org.carerelay.messaging.NotScreenedException;
import org.carerelay.messaging.OwnDoctors;
import org.carerelay.patient.AccountHolder;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A patient sends {@code NewMessage.form}: the message is stored, the process learns its reference and topic. */
@Component
class NewMessageForm implements StartForm {

    /** The writer means a person whose record they cannot reach. */
    private static final String SOMEBODY_ELSE = "NO_RIGHT";

    private final Messages messages;
    private final PatientAccounts accounts;
    private final OwnDoctors ownDoctors;
    private final MessageSource sentences;

    NewMessageForm(Messages messages, PatientAccounts accounts, OwnDoctors ownDoctors, MessageSource sentences) {
        this.messages = messages;
        this.accounts = accounts;
        this.ownDoctors = ownDoctors;
        this.sentences = sentences;
    }

    /** The people about whom the sender may write, who of them has a doctor to ask for, and what may be hidden. */
    @Override
    public Map<String, Object> show(Submitter submitter) {
        if (submitter.kind() != Submitter.Kind.PATIENT) {
            return Map.of();
        }
        var account = UUID.fromString(submitter.id());
        var reachable =
                accounts.peopleFor(account).stream().filter(ActsFor::mayAct).toList();
        return Map.of(
                "people",
                people(reachable, submitter.language()),
                "withOwnDoctor",
                patients(reachable, patient -> ownDoctors.nameOf(patient).isPresent()),
                "withDoctorWhoLeft",
                patients(reachable, ownDoctors::hasLeft),
                "mayHide",
                isSeenByOthers(account));
    }

    private List<Map<String, String>> people(List<ActsFor> reachable, Locale language) {
        var choices = reachable.stream()
                .map(person -> Map.of("value", person.patient().toString(), "label", person.name()));
        var somebodyElse =
                Map.of("value", SOMEBODY_ELSE, "label", sentences.getMessage("messaging.somebodyElse", null, language));
        return Stream.concat(choices, Stream.of(somebodyElse)).toList();
    }

    private static List<String> patients(List<ActsFor> reachable, Predicate<PatientId> chosen) {
        return reachable.stream()
                .map(ActsFor::patient)
                .filter(chosen)
                .map(PatientId::toString)
                .toList();
    }

    private boolean isSeenByOthers(UUID account) {
        return accounts.holder(account)
                .map(AccountHolder::patient)
                .filter(accounts::isSeenByOthers)
                .isPresent();
    }

    @Override
    public Accepted accept(Submitter submitter, Map<String, Object> answers) {
        if (submitter.kind() != Submitter.Kind.PATIENT) {
            throw rejected("aboutPatient", "messaging.notAllowed", submitter);
        }
        var language = submitter.language();
        try {
            var receipt = messages.receive(
                    UUID.fromString(submitter.id()), patient(answers, submitter), language.getLanguage(), answers);
            return new Accepted(
                    receipt.reference(),
                    Map.of(
                            "urgency",
                            receipt.urgency().name(),
                            "category",
                            receipt.topic(),
                            "language",
                            language.getLanguage(),
                            "slaLevel",
                            0));
        } catch (NotScreenedException e) {
            throw rejected("rf_none", "messaging.notScreened", submitter);
        } catch (NotAllowedException e) {
            throw rejected("aboutPatient", "messaging.notAllowed", submitter);
        }
    }

    private PatientId patient(Map<String, Object> answers, Submitter submitter) {
        var named = answers.getOrDefault("aboutPatient", answers.get("emergencyPatient"));
        if (SOMEBODY_ELSE.equals(named)) {
            return accounts.holder(UUID.fromString(submitter.id()))
                    .orElseThrow()
                    .patient();
        }
        try {
            return PatientId.of(String.valueOf(named));
        } catch (IllegalArgumentException e) {
            throw rejected("aboutPatient", "messaging.notAllowed", submitter);
        }
    }

    private FormRejectedException rejected(String field, String sentence, Submitter submitter) {
        Locale language = submitter.language();
        return new FormRejectedException(field, sentences.getMessage(sentence, null, language));
    }
}
