package org.carerelay.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerelay.kernel.PatientId;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Relationship;
import org.springframework.stereotype.Component;

/** Who may see which conversation, and who may act in it. */
@Component
class Readers {

    private final PatientAccounts accounts;

    Readers(PatientAccounts accounts) {
        this.accounts = accounts;
    }

    Reader of(UUID account) {
        var people = accounts.peopleFor(account);
        var actsFor =
                people.stream().filter(ActsFor::mayAct).map(ActsFor::patient).collect(Collectors.toUnmodifiableSet());
        var own = people.stream()
                .filter(person -> person.relationship() == Relationship.SELF)
                .map(ActsFor::patient)
                .collect(Collectors.toUnmodifiableSet());
        return new Reader(people.stream().map(ActsFor::patient).toList(), own, actsFor);
    }

    /**
     * Somebody at the portal.
     *
     * @param patients whose requests they reach
     * @param own their own record
     * @param actsFor for whom they may write
     */
    record Reader(List<PatientId> patients, Set<PatientId> own, Set<PatientId> actsFor) {

        /** A confidential conversation is for the patient alone. */
        boolean maySee(Conversation conversation) {
            var patient = conversation.first().patient();
            boolean confidential =
                    conversation.cases().stream().anyMatch(one -> one.marks().confidential());
            return confidential ? own.contains(patient) : patients.contains(patient);
        }

        boolean mayActIn(Conversation conversation) {
            return maySee(conversation) && actsFor.contains(conversation.first().patient());
        }
    }
}
