package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One request in a patient's list: a conversation, which may have gone through several cases.
 *
 * @param token random and unguessable, for the address of its page
 * @param reference of the case that began the conversation
 * @param runningCase reference of the case that says where the conversation stands: the one that waits for the patient,
 *     else the youngest that has not ended, else the one that began it; ask steps and ledger about this one
 * @param patient whom it is about
 * @param topic code of what it is about, for example {@code REFILL}
 * @param state open while any of its cases is open
 * @param promisedBy when we said that the plan would be told; null when nothing was promised
 * @param promisedBefore the time that was promised before {@code promisedBy}; null unless it takes longer than we said
 * @param delays how often the patient was told that it takes longer
 * @param unread whether there is an answer that nobody has opened
 * @param canReply whether the reader may write in this conversation now
 * @param canWithdraw whether the reader may say that no answer is needed any more
 * @param replyUntil last moment of a reply to a conversation that has ended; null while it has not
 */
public record RequestSummary(
        String token,
        Reference reference,
        Reference runningCase,
        PatientId patient,
        String topic,
        Instant sentAt,
        Urgency urgency,
        RequestState state,
        @Nullable Instant promisedBy,
        @Nullable Instant promisedBefore,
        int delays,
        boolean unread,
        boolean canReply,
        boolean canWithdraw,
        @Nullable Instant replyUntil) {}
