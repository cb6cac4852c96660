package org.carerelay.portal;

import java.util.UUID;
import org.carerelay.platform.forms.FormDrafts;
import org.springframework.stereotype.Component;

/** What an account is writing in each of its conversations. */
@Component
class ReplyDrafts {

    private final FormDrafts drafts;

    ReplyDrafts(FormDrafts drafts) {
        this.drafts = drafts;
    }

    MessageDraft of(UUID account, String token) {
        return drafts.find(owner(account), form(token)).map(MessageDraft::of).orElseGet(MessageDraft::empty);
    }

    void save(UUID account, String token, MessageDraft draft) {
        drafts.save(owner(account), form(token), draft.content());
    }

    void discard(UUID account, String token) {
        drafts.discard(owner(account), form(token));
    }

    private static String owner(UUID account) {
        return "patient:" + account;
    }

    private static String form(String token) {
        return ReplyForm.ID + ":" + token;
    }
}
