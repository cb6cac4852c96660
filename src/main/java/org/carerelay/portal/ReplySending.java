package org.carerelay.portal;

import java.util.UUID;
import org.carerelay.messaging.Replies;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.platform.engine.AgainAfterConflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a reply once, however often its page is sent: words, process, draft and key go together or not at all. */
@Component
class ReplySending {

    private final Replies replies;
    private final Submissions submissions;
    private final PageDrafts drafts;
    private final TransactionTemplate transaction;

    ReplySending(Replies replies, Submissions submissions, PageDrafts drafts, PlatformTransactionManager transactions) {
        this.replies = replies;
        this.submissions = submissions;
        this.drafts = drafts;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean isSent(String key, UUID account) {
        return submissions.find(key, account).isPresent();
    }

    @AgainAfterConflict
    void send(RequestSummary request, UUID account, String key, String text) {
        if (isSent(key, account)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                submissions.add(key, account, request.reference());
                replies.reply(account, request.token(), text);
                drafts.discard(account, ReplyForm.ID, request.token());
            });
        } catch (DuplicateKeyException e) {
            // the same page was sent at the same moment: one of the two is enough
            if (!isSent(key, account)) {
                throw e;
            }
        }
    }
}
