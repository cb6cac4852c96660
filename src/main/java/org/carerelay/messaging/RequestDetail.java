package org.carerelay.messaging;

import java.util.List;

/**
 * One request with everything that was written, the newest first.
 *
 * @param messages what patient and staff wrote and sent to each other
 */
public record RequestDetail(RequestSummary summary, List<MessageView> messages) {}
