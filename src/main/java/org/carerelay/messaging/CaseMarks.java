package org.carerelay.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must not be overlooked about a case. */
@Embeddable
class CaseMarks {

    private boolean confidential;
    private boolean proxyWithoutRight;
    private boolean ownDoctor;

    @Column(length = 500)
    private String wordsFound = "";

    protected CaseMarks() {}

    CaseMarks(boolean confidential, boolean proxyWithoutRight, boolean ownDoctor, Collection<String> wordsFound) {
        this.confidential = confidential;
        this.proxyWithoutRight = proxyWithoutRight;
        this.ownDoctor = ownDoctor;
        found(wordsFound);
    }

    /** Adds words; what was found once stays. */
    final void found(Collection<String> codes) {
        var all = new TreeSet<>(wordsFound());
        all.addAll(codes);
        wordsFound = String.join(" ", all);
    }

    Set<String> wordsFound() {
        return Arrays.stream(wordsFound.split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean confidential() {
        return confidential;
    }

    boolean proxyWithoutRight() {
        return proxyWithoutRight;
    }

    boolean ownDoctor() {
        return ownDoctor;
    }

    /** For a case that comes out of this one: the people stay the same, the words are read anew. */
    CaseMarks forLinkedCase(Collection<String> words) {
        return new CaseMarks(confidential, proxyWithoutRight, ownDoctor, words);
    }
}
