package org.carerelay.registration;

import java.util.Comparator;
import java.util.List;
import org.carerelay.patient.Likeness;
import org.carerelay.patient.Person;
import org.carerelay.patient.PersonSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for records that somebody who registers may have already. Nothing is ever joined by it. */
@Service
public class Duplicates {

    private final PersonSearch search;
    private final DuplicateRules rules;

    Duplicates(PersonSearch search, DuplicateRules rules) {
        this.search = search;
        this.rules = rules;
    }

    /** What somebody has to look at, the surest first; empty when nobody has to. */
    @Transactional(readOnly = true)
    public List<PossibleDuplicate> of(Person applicant) {
        return search.candidates(applicant).stream()
                .map(candidate -> judge(applicant, candidate))
                .filter(possible -> possible.judgement().nextStep() != DuplicateRules.NextStep.NOBODY)
                .sorted(Comparator.comparing(possible -> possible.judgement().grade()))
                .toList();
    }

    private PossibleDuplicate judge(Person applicant, PersonSearch.Candidate candidate) {
        Likeness likeness = Likeness.of(applicant, candidate.person());
        return new PossibleDuplicate(candidate.id(), likeness, rules.judge(likeness));
    }
}
