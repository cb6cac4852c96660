package org.carerelay.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormSchema;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

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

    /** Keeps what of a form was sent, beside what was kept before. */
    MessageDraft keep(UUID account, String form, String token, FormSchema schema, MultiValueMap<String, String> sent) {
        Map<String, Object> typed = new LinkedHashMap<>(PostedAnswers.read(schema.fields(), sent));
        typed.keySet().removeIf(field -> schema.field(field).isEmpty());
        MessageDraft draft = of(account, form, token);
        draft.answer(
                schema.fields().stream()
                        .map(field -> String.valueOf(field.key()))
                        .toList(),
                typed);
        save(account, form, token, draft);
        return draft;
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
