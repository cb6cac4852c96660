package org.carerelay.portal;

import java.util.List;
import java.util.Map;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a new message out of an earlier request: whom it is about and what was typed go along, nothing is lost. */
@Component
class MessageFromRequest {

    private static final String TOPIC = "topic";

    private final MessageDrafts messages;
    private final PageDrafts replies;

    MessageFromRequest(MessageDrafts messages, PageDrafts replies) {
        this.messages = messages;
        this.replies = replies;
    }

    /** Why somebody writes anew. */
    enum Why {
        /** Something is new or worse: that is a health problem, whatever the request was about. */
        WORSE,
        /** The request ended too long ago. */
        ENDED
    }

    void begin(RequestSummary request, PatientAccount account, Why why) {
        MessageDraft draft = messages.find(account).orElseGet(MessageDraft::empty);
        Object words = replies.of(account.accountId(), ReplyForm.ID, request.token())
                .answers()
                .get(ReplyForm.TEXT);
        draft.answer(
                List.of(),
                Map.of(
                        People.FIELD,
                        request.patient().toString(),
                        TOPIC,
                        why == Why.WORSE ? "HEALTH_PROBLEM" : request.topic(),
                        ReplyForm.TEXT,
                        joined(draft.answers().get(ReplyForm.TEXT), words)));
        messages.save(account, draft);
    }

    /** Words of a message that was begun before stay in front. */
    private static String joined(@Nullable Object begun, @Nullable Object added) {
        String before = begun == null ? "" : begun.toString();
        String after = added == null ? "" : added.toString();
        if (before.isBlank()) {
            return after;
        }
        return before.contains(after) ? before : before + "\n\n" + after;
    }
}
