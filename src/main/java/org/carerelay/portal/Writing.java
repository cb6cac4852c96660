package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Option;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** How a message comes to be, page by page. Whatever is typed is kept, also when it does not fit. */
@Component
class Writing {

    private final MessageForm form;
    private final FormValidator validator;
    private final MessageDrafts drafts;
    private final RedFlagCookie cookie;
    private final People people;
    private final Submissions submissions;
    private final Clock clock;

    Writing(
            MessageForm form,
            FormValidator validator,
            MessageDrafts drafts,
            RedFlagCookie cookie,
            People people,
            Submissions submissions,
            Clock clock) {
        this.form = form;
        this.validator = validator;
        this.drafts = drafts;
        this.cookie = cookie;
        this.people = people;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * The message that the account is writing, all pages.
     *
     * @throws ElsewhereException when the question about an emergency comes first, or the message is gone already
     */
    MessageInWriting open(PatientAccount account, Locale language, HttpServletRequest request) {
        Optional<RedFlags> flags = cookie.read(request);
        if (flags.filter(RedFlags::isEmergency).isPresent()) {
            throw new ElsewhereException(EmergencyView.SEND_PATH);
        }
        Optional<MessageDraft> begun = drafts.find(account);
        if (begun.isEmpty()
                && flags.isEmpty()
                && submissions.latest(account.accountId()).isPresent()) {
            throw new ElsewhereException(RequestController.SENT);
        }
        MessageDraft draft = begun.orElseGet(MessageDraft::empty);
        flags.ifPresent(answered -> draft.screen(answered, clock.instant()));
        if (!draft.isScreened(clock.instant())) {
            throw new ElsewhereException(RedFlagController.PATH);
        }
        List<Option> own = people.choicesFor(account, language);
        if (own.size() == 1 && !draft.answers().containsKey(People.FIELD)) {
            draft.answer(List.of(), Map.of(People.FIELD, own.get(0).value()));
        }
        return new MessageInWriting(
                form.pages(), draft, people.withSomeoneElse(own, language), form.given(account, language));
    }

    /**
     * Keeps the answers of a page and checks them.
     *
     * @throws FormRejectedException with one sentence per field; what was typed is kept all the same
     * @throws NotFoundException when the message is about somebody for whom the account may not act
     */
    void answer(
            MessageInWriting message,
            FormComponent page,
            MultiValueMap<String, String> sent,
            PatientAccount account,
            Locale language) {
        Map<String, Object> typed = keep(message, page, sent, account);
        var earlier = new LinkedHashMap<>(message.values());
        earlier.keySet().removeAll(MessagePages.keysOf(page));
        Map<String, Object> answers = validator
                .validatePage(message.schema(), page, typed, earlier, language)
                .all();
        message.draft().answer(MessagePages.keysOf(page), answers);
        drafts.save(account, message.draft());
    }

    /** Keeps what was typed as it is. */
    Map<String, Object> keep(
            MessageInWriting message, FormComponent page, MultiValueMap<String, String> sent, PatientAccount account) {
        Map<String, Object> typed = PostedAnswers.read(MessagePages.fieldsOf(page), sent);
        if (MessagePages.keysOf(page).contains(People.FIELD)) {
            checkPerson(message, typed);
        }
        message.draft().answer(MessagePages.keysOf(page), message.known(typed));
        drafts.save(account, message.draft());
        return typed;
    }

    /**
     * Everything that was answered, when all of it fits.
     *
     * @throws ElsewhereException when a page lacks an answer
     */
    Map<String, Object> complete(MessageInWriting message, Locale language) {
        for (int number : message.shownPages()) {
            FormComponent page = message.pages().page(number).orElseThrow();
            var values = new LinkedHashMap<>(message.values());
            var own = new LinkedHashMap<>(message.draft().answers());
            own.keySet().retainAll(MessagePages.keysOf(page));
            values.keySet().removeAll(own.keySet());
            try {
                validator.validatePage(message.schema(), page, own, values, language);
            } catch (FormRejectedException e) {
                throw new ElsewhereException(MessageInWriting.path(number));
            }
        }
        return message.draft().answers();
    }

    private static void checkPerson(MessageInWriting message, Map<String, Object> typed) {
        Object person = typed.getOrDefault(People.FIELD, "");
        boolean known =
                message.people().stream().anyMatch(choice -> choice.value().equals(person));
        if (!known && !person.equals("")) {
            throw new NotFoundException();
        }
    }
}
