package org.carerelay.registration;

import org.carerelay.patient.Likeness;

/** What the clinic says about how alike two people are; implemented where the engine is known. */
public interface DuplicateRules {

    Judgement judge(Likeness likeness);

    /** A row of {@code DuplicateDecision}. */
    record Judgement(Grade grade, NextStep nextStep) {}

    /** How sure the clinic is that both are one person. */
    enum Grade {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        /** One of twins or siblings, whose records are easily mixed up. */
        SIBLING_RISK,
        /** Different people who live together. */
        HOUSEHOLD,
        /** They cannot be one person, and yet share what only one can have. */
        CONFLICT,
        NONE
    }

    /** Who looks at it. */
    enum NextStep {
        REVIEW,
        CONFLICT,
        NOBODY
    }
}
