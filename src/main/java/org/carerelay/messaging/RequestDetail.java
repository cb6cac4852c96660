package org.carerelay.messaging;

import java.util.List;
import org.carerelay.kernel.Reference;

/**
 * One request with everything that was written, the newest first.
 *
 * @param messages what patient and staff wrote and sent to each other, in all cases of the conversation
 * @param cases the cases of the conversation, the first one first; their ledgers together are its history
 */
public record RequestDetail(RequestSummary summary, List<MessageView> messages, List<Reference> cases) {}
