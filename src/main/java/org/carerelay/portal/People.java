package org.carerelay.portal;

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

    private final PatientAccounts accounts;
    private final MessageSource sentences;

    People(PatientAccounts accounts, MessageSource sentences) {
        this.accounts = accounts;
        this.sentences = sentences;
    }

    List<Option> choicesFor(PatientAccount account, Locale language) {
        return accounts.peopleFor(account.accountId()).stream()
                .filter(person -> accounts.mayActFor(account.accountId(), person.patient()))
                .map(person -> new Option(person.patient().toString(), name(person, language), null))
                .toList();
    }

    private String name(ActsFor person, Locale language) {
        return person.relationship() == Relationship.SELF
                ? sentences.getMessage("message.me", null, language)
                : person.name();
    }
}
