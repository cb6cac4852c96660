package org.carerelay.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** A real mail server in this JVM, at a port of its own. It keeps what it gets and passes nothing on. */
public final class MailServer {

    private static final ServerSetup SETUP =
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail SERVER = new GreenMail(SETUP);

    private MailServer() {}

    /** Listens again after {@link #down()}; what it had got is gone then. */
    public static void up() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    /** Refuses every connection. */
    public static void down() {
        SERVER.stop();
    }

    /** Everything that came for an address. */
    public static List<MimeMessage> inbox(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isFor(address, message))
                .toList();
    }

    private static boolean isFor(String address, MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Points the application at it by the settings that production uses. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            up();
            TestPropertyValues.of(
                            "CARERELAY_SMTP_HOST=" + SETUP.getBindAddress(),
                            "CARERELAY_SMTP_PORT=" + SETUP.getPort(),
                            "CARERELAY_MAIL_FROM=Riverside <notices@clinic.example>",
                            "CARERELAY_PORTAL_ADDRESS=https://care.example/")
                    .applyTo(context);
        }
    }
}
