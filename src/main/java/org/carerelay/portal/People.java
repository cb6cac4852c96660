package org.carerelay.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccount;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Relationship;
import org.carerelay.platform.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** "Who is it about?": the person who is signed in and those for whom they may act. */
@Component
class People {

    /** Under this name the form finds the choices. */
    static final String CHOICES = "people";

    static final String FIELD = "aboutPatient";

    /** Somebody whose record the writer may not reach. */
    static final String NO_RIGHT = "NO_RIGHT";

    private final PatientAccounts accounts;
    private final MessageSource sentences;

    People(PatientAccounts accounts, MessageSource sentences) {
        this.accounts = accounts;
        this.sentences = sentences;
    }

    List<Option> choicesFor(PatientAccount account, Locale language) {
        return accounts.peopleFor(account.accountId()).stream()
                .filter(ActsFor::mayAct)
                .map(person -> new Option(person.patient().toString(), name(person, language), null))
                .toList();
    }

    /** The same and "someone I have no access for": the clinic must hear of them too. */
    List<Option> withSomeoneElse(List<Option> people, Locale language) {
        var more = new ArrayList<>(people);
        more.add(new Option(NO_RIGHT, sentences.getMessage("message.someoneElse", null, language), null));
        return more;
    }

    private String name(ActsFor person, Locale language) {
        return person.relationship() == Relationship.SELF
                ? sentences.getMessage("message.me", null, language)
                : person.name();
    }
}
