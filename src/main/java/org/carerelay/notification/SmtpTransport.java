package org.carerelay.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.StringUtils;

/**
 * Sends by SMTP. It talks to the mail server in steps, because only then it knows after an error whether the e-mail may
 * have left. Exceptions of the mail library carry addresses, so the log gets their kind and the server's code.
 */
final class SmtpTransport implements NoticeTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);
    private static final int FIRST_ERROR_CODE = 400;
    private static final int NO_CODE = -1;

    /** RFC 5321, section 4.2.2: not there, not here, not a valid name, and a domain without mail (RFC 7504). */
    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553, 556);

    private final JavaMailSenderImpl server;
    private final NoticeTexts texts;
    private final String from;
    private final Clock clock;

    SmtpTransport(JavaMailSenderImpl server, NoticeTexts texts, String from, Clock clock) {
        this.server = server;
        this.texts = texts;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Delivery send(OutgoingNotice notice) {
        try {
            var message = message(notice);
            var connection = connected();
            try {
                return handOver(notice, message, connection);
            } finally {
                hangUp(connection);
            }
        } catch (AddressException e) {
            return failed(notice, e, Delivery.REFUSED);
        } catch (MessagingException e) {
            return failed(notice, e, Delivery.UNREACHABLE);
        }
    }

    private static Delivery handOver(OutgoingNotice notice, MimeMessage message, Transport connection) {
        try {
            connection.sendMessage(message, message.getAllRecipients());
            return Delivery.ACCEPTED;
        } catch (MessagingException e) {
            return failed(notice, e, refusal(e));
        }
    }

    private static Delivery refusal(MessagingException failure) {
        if (!(failure instanceof SendFailedException) || code(failure) < FIRST_ERROR_CODE) {
            return Delivery.UNCLEAR;
        }
        // refused for good before it had the address, or after the text, it may be our settings: those can be mended
        return isMailboxUnknown(failure) ? Delivery.UNDELIVERABLE : Delivery.REFUSED;
    }

    private static boolean isMailboxUnknown(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
            if (e instanceof SMTPAddressFailedException address && NO_MAILBOX.contains(address.getReturnCode())) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage message(OutgoingNotice notice) throws MessagingException {
        var text = texts.of(notice.template(), notice.language());
        var message = server.createMimeMessage();
        var content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        content.setFrom(from);
        content.setTo(notice.address());
        content.setSubject(text.subject());
        content.setText(text.body());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", notice.language().getLanguage());
        message.saveChanges();
        // the same at every try, so that a mail server can tell a repetition; and no name of this machine
        message.setHeader("Message-ID", "<" + notice.id() + domain() + ">");
        return message;
    }

    /** Of the sender, who may have a name before the address: {@code @clinic.example}. */
    private String domain() throws AddressException {
        String address = new InternetAddress(from).getAddress();
        return address.substring(address.lastIndexOf('@'));
    }

    private Transport connected() throws MessagingException {
        var connection = server.getSession().getTransport("smtp");
        connection.connect(
                server.getHost(), server.getPort(), filled(server.getUsername()), filled(server.getPassword()));
        return connection;
    }

    private static void hangUp(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }

    private static Delivery failed(OutgoingNotice notice, MessagingException e, Delivery delivery) {
        LOG.warn(
                "E-mail {} about {}: {}, {}{}",
                notice.template(),
                notice.reference(),
                delivery,
                e.getClass().getSimpleName(),
                code(e) == NO_CODE ? "" : " " + code(e));
        return delivery;
    }

    /** What the mail server answered, or −1 when it did not. */
    private static int code(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
            int code = e instanceof SMTPSendFailedException send
                    ? send.getReturnCode()
                    : e instanceof SMTPAddressFailedException address
                            ? address.getReturnCode()
                            : e instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : NO_CODE;
            if (code != NO_CODE) {
                return code;
            }
        }
        return NO_CODE;
    }

    private static @Nullable String filled(@Nullable String setting) {
        return StringUtils.hasText(setting) ? setting : null;
    }
}
