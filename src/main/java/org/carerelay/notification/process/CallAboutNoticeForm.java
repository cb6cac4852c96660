package org.carerelay.notification.process;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.notification.NoticeState;
import org.carerelay.notification.Notices;
import org.carerelay.notification.UndeliveredNotice;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Purpose;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Somebody at the front desk decides about an e-mail that did not get through: {@code CallAboutNotice.form}. */
@Component
class CallAboutNoticeForm implements TaskForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    private final Notices notices;
    private final PatientAccounts accounts;
    private final Patients patients;
    private final MessageSource sentences;
    private final ClinicSettings clinic;

    CallAboutNoticeForm(
            Notices notices,
            PatientAccounts accounts,
            Patients patients,
            MessageSource sentences,
            ClinicSettings clinic) {
        this.notices = notices;
        this.accounts = accounts;
        this.patients = patients;
        this.sentences = sentences;
        this.clinic = clinic;
    }

    /** Whom to call is the holder of the account, who may write for somebody else. */
    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var notice = notices.undelivered(
                UUID.fromString(String.valueOf(task.routing().get(EngineFrontDesk.NOTICE))));
        var holder = accounts.holder(notice.account())
                .flatMap(account -> patients.find(account.patient(), staff, Purpose.TASK))
                .orElseThrow();
        var context = new LinkedHashMap<String, String>();
        context.put("ctxWho", who(holder));
        context.put("ctxWhyNow", whyNow(notice));
        return context;
    }

    /** What was decided is a routing value; there is nothing to store. */
    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {}

    private static String who(PatientView person) {
        String title = person.title() == null ? "" : " (" + person.title() + ")";
        String phone = person.phone() == null ? "No phone number on file" : "Phone " + person.phone();
        String language = Locale.forLanguageTag(person.languageCode()).getDisplayLanguage(Locale.ENGLISH);
        return String.join(
                "\n",
                person.familyName().toUpperCase(Locale.ROOT) + ", " + person.givenName() + title,
                "Born " + BIRTH_DATE.format(person.birthDate()) + " · Record no. " + person.recordNumber(),
                phone + " · Speaks " + language + (person.interpreter() ? " · needs an interpreter" : ""));
    }

    private String whyNow(UndeliveredNotice notice) {
        String subject = sentences.getMessage("notice." + notice.template() + ".subject", null, Locale.ENGLISH);
        String outcome = notice.state() == NoticeState.UNCERTAIN
                ? "Nobody knows whether this e-mail got through: "
                : "This e-mail did not get through: ";
        String tries =
                notice.tries() == 0 ? "It was not tried: the account may not sign in" : "Tries: " + notice.tries();
        return String.join(
                "\n",
                outcome + "“" + subject + "”",
                tries + " · there was something to tell since "
                        + MOMENT.format(notice.since().atZone(clinic.timeZone())),
                "Request " + notice.reference());
    }
}
