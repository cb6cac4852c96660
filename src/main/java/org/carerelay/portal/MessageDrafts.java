package org.carerelay.portal;

import java.util.Optional;
import java.util.UUID;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormDrafts;
import org.springframework.stereotype.Component;

/** The one message that an account is writing. */
@Component
class MessageDrafts {

    private final FormDrafts drafts;

    MessageDrafts(FormDrafts drafts) {
        this.drafts = drafts;
    }

    Optional<MessageDraft> find(PatientAccount account) {
        return find(account.accountId());
    }

    Optional<MessageDraft> find(UUID account) {
        return drafts.find(owner(account), Messages.PROCESS).map(MessageDraft::of);
    }

    void save(PatientAccount account, MessageDraft draft) {
        save(account.accountId(), draft);
    }

    void save(UUID account, MessageDraft draft) {
        drafts.save(owner(account), Messages.PROCESS, draft.content());
    }

    void discard(PatientAccount account) {
        drafts.discard(owner(account.accountId()), Messages.PROCESS);
    }

    private static String owner(UUID account) {
        return "patient:" + account;
    }
}
