package org.carerelay.portal;

import org.carerelay.messaging.RequestSummary;

/** Which buttons the page of a request offers. */
record RequestActions(boolean reply, boolean worse, boolean withdraw, boolean writeAnew) {

    static RequestActions of(RequestSummary request, RequestTag tag) {
        return new RequestActions(
                request.canReply(), tag.waits(), request.canWithdraw() && tag.waits(), !request.canReply());
    }
}
