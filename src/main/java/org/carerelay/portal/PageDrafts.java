package org.carerelay.portal;

import java.util.UUID;
import org.carerelay.platform.forms.FormDrafts;
import org.springframework.stereotype.Component;

/** What an account is writing on pages of one form each: in its conversations, and to questions of its physicians. */
@Component
class PageDrafts {

    private final FormDrafts drafts;

    PageDrafts(FormDrafts drafts) {
        this.drafts = drafts;
    }

    MessageDraft of(UUID account, String form, String token) {
        return drafts.find(owner(account), page(form, token))
                .map(MessageDraft::of)
                .orElseGet(MessageDraft::empty);
    }

    void save(UUID account, String form, String token, MessageDraft draft) {
        drafts.save(owner(account), page(form, token), draft.content());
    }

    void discard(UUID account, String form, String token) {
        drafts.discard(owner(account), page(form, token));
    }

    private static String owner(UUID account) {
        return "patient:" + account;
    }

    private static String page(String form, String token) {
        return form + ":" + token;
    }
}
