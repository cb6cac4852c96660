package org.carerelay.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a message once, however often its page is sent: message, process, draft and key go together or not at all. */
@Component
class Sending {

    private final StartForms startForms;
    private final Submissions submissions;
    private final MessageDrafts drafts;
    private final Messages messages;
    private final TransactionTemplate transaction;

    Sending(
            StartForms startForms,
            Submissions submissions,
            MessageDrafts drafts,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.startForms = startForms;
        this.submissions = submissions;
        this.drafts = drafts;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param key of the page that is sent
     * @return the request, the earlier one when this page has been sent before
     * @throws org.carerelay.platform.forms.FormRejectedException when an answer does not fit; nothing is sent
     */
    Reference send(PatientAccount account, String key, Map<String, Object> answers, Locale language) {
        return sent(key, account).orElseGet(() -> sendOrFind(account, key, answers, language));
    }

    Optional<Reference> sent(String key, PatientAccount account) {
        return submissions.find(key, account.accountId());
    }

    Optional<Reference> latest(PatientAccount account) {
        return submissions.latest(account.accountId());
    }

    /** The address of the page that says what happens with a request now. */
    String sentPage(Reference reference) {
        return RequestController.SENT + "/" + messages.token(reference);
    }

    private Reference sendOrFind(PatientAccount account, String key, Map<String, Object> answers, Locale language) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var sender = Submitter.patient(account.accountId().toString(), language);
                Reference reference = startForms.submit(Messages.PROCESS, sender, answers);
                submissions.add(key, account.accountId(), reference);
                drafts.discard(account);
                return reference;
            }));
        } catch (DuplicateKeyException e) {
            return sent(key, account).orElseThrow(() -> e);
        }
    }
}
