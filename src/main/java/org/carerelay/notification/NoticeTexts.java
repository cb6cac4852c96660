package org.carerelay.notification;

import java.util.Locale;
import java.util.Map;
import org.carerelay.clinic.ClinicSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;

/** The words of e-mails. They may name what stands in the settings of the clinic and nothing else. */
@Component
class NoticeTexts {

    private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("{", "}");

    private final MessageSource sentences;
    private final Map<String, String> values;

    NoticeTexts(MessageSource sentences, ClinicSettings clinic, PortalAddressSettings portal) {
        this.sentences = sentences;
        this.values = Map.of(
                "noticeName", clinic.noticeName(),
                "link", portal.requests(),
                "taskList", portal.taskList(),
                "phone", clinic.phone(),
                "emergency.number", clinic.emergencyNumber());
    }

    NoticeText of(NoticeTemplate template, Locale language) {
        String subject = filled("notice." + template + ".subject", language);
        String body = filled("notice." + template + ".body", language);
        return new NoticeText(
                subject,
                String.join(
                                "\n\n",
                                subject,
                                body,
                                filled(template.isForStaff() ? "notice.staffFooter" : "notice.footer", language))
                        + "\n");
    }

    private String filled(String key, Locale language) {
        String sentence = sentences.getMessage(key, null, language);
        return PLACEHOLDERS.replacePlaceholders(sentence, values::get);
    }
}
