package org.carerelay.welfare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;

/**
 * What a physician wants to know of a patient.
 *
 * @param token opens its page on the portal
 * @param requestedBy user id of the physician who asked, or for whom it is
 * @param reason why, as the physician wrote it for the patient; empty for what was told unasked
 * @param volunteered whether the patient told it unasked
 * @param rounds each time that the patient was asked, the first one first
 */
public record UpdateView(
        Reference reference,
        String token,
        PatientId patient,
        String requestedBy,
        String reason,
        Instant requestedAt,
        boolean volunteered,
        List<RoundView> rounds) {

    /** The last time that the patient was asked; empty before the first. */
    public Optional<RoundView> latest() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "UpdateView[" + reference + "]";
    }
}
