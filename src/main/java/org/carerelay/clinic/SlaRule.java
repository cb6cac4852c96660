package org.carerelay.clinic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the SLA policy: when a stage is late, level by level, and which group helps then.
 *
 * @param warnAt reminder
 * @param due breach, the due time of the stage
 * @param l1To group that helps after the breach, null for none; so for the later levels
 */
public record SlaRule(
        SlaOffset warnAt,
        SlaOffset due,
        SlaOffset l2At,
        SlaOffset l3At,
        @Nullable String l1To,
        @Nullable String l2To,
        @Nullable String l3To) {

    SlaOffset at(SlaLevel level) {
        return switch (level) {
            case L0 -> warnAt;
            case L1 -> due;
            case L2 -> l2At;
            case L3 -> l3At;
        };
    }

    /** The group that helps from this level on; a reminder calls nobody. */
    Optional<String> helper(SlaLevel level) {
        return Optional.ofNullable(
                switch (level) {
                    case L0 -> null;
                    case L1 -> l1To;
                    case L2 -> l2To;
                    case L3 -> l3To;
                });
    }
}
