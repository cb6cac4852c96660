package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Option;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.welfare.WelfareQuestions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the own doctor how somebody is, once for each page however often it is sent. */
@Component
class UpdateSending {

    static final String PROCESS = "VolunteerUpdateProcess";
    static final String FORM = "VolunteerUpdate";
    static final String PAGE = "new";

    private final StartForms startForms;
    private final Submissions submissions;
    private final PageDrafts drafts;
    private final People people;
    private final FormValidator validator;
    private final WelfareQuestions questions;
    private final TransactionTemplate transaction;

    UpdateSending(
            StartForms startForms,
            Submissions submissions,
            PageDrafts drafts,
            People people,
            FormValidator validator,
            WelfareQuestions questions,
            PlatformTransactionManager transactions) {
        this.startForms = startForms;
        this.submissions = submissions;
        this.drafts = drafts;
        this.people = people;
        this.validator = validator;
        this.questions = questions;
        this.transaction = new TransactionTemplate(transactions);
    }

    FormSchema schema() {
        return startForms.schema(PROCESS);
    }

    /** The people for whom this account can say how they are, as the form takes them. */
    List<Option> people(PatientAccount account, Locale language) {
        var choices = startForms.choices(PROCESS, submitter(account, language));
        Set<Object> values = ((List<?>) choices.getOrDefault(People.CHOICES, List.of()))
                .stream().map(choice -> ((Map<?, ?>) choice).get("value")).collect(Collectors.toSet());
        return people.choicesFor(account, language).stream()
                .filter(person -> values.contains(person.value()))
                .toList();
    }

    /**
     * Checks it and sends it.
     *
     * @param key of the page that is sent
     * @throws org.carerelay.platform.forms.FormRejectedException when an answer does not fit; nothing is sent
     */
    void send(PatientAccount account, String key, Map<String, Object> answers, Locale language) {
        validator.validate(schema(), answers, startForms.choices(PROCESS, submitter(account, language)), language);
        try {
            transaction.executeWithoutResult(status -> {
                var reference = startForms.submit(PROCESS, submitter(account, language), answers);
                submissions.add(key, account.accountId(), reference);
                drafts.discard(account.accountId(), FORM, PAGE);
            });
        } catch (DuplicateKeyException e) {
            // the same page was sent at the same moment: one of the two is enough
            if (sent(account, key).isEmpty()) {
                throw e;
            }
        }
    }

    /** The token of what was sent from this page already. */
    Optional<String> sent(PatientAccount account, String key) {
        return submissions.find(key, account.accountId()).map(questions::token);
    }

    private static Submitter submitter(PatientAccount account, Locale language) {
        return Submitter.patient(account.accountId().toString(), language);
    }
}
