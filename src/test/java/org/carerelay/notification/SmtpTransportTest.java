package org.carerelay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail servers that behave badly, each in its own way. */
@DisplayName("Sending by SMTP")
@ExtendWith(OutputCaptureExtension.class)
class SmtpTransportTest {

    private static final String ADDRESS = "zoe.angstrom@example.org";
    private static final String HANG_UP = "hang up";

    private final Reference reference = Reference.next("MSG");

    @ParameterizedTest(name = "{0} answered by {1} is {2}")
    @CsvSource({
        "RCPT, 550 5.1.1 zoe.angstrom@example.org is unknown, UNDELIVERABLE, 550",
        "RCPT, 552 5.2.2 no room for zoe.angstrom@example.org, REFUSED, 552",
        "RCPT, 451 4.7.1 come back later, REFUSED, 451",
        "MAIL, 530 5.7.0 sign in first, REFUSED, 530",
        "DATA, 554 5.7.1 no mail for zoe.angstrom@example.org, REFUSED, 554",
        ". , 452 4.3.1 no room for zoe.angstrom@example.org, REFUSED, 452",
        "., hang up, UNCLEAR, ''",
        "EHLO, hang up, UNREACHABLE, ''",
        "greeting, 421 zoe.angstrom@example.org has to wait, UNREACHABLE, ''",
        "QUIT, hang up, ACCEPTED, ''"
    })
    void knows_after_each_failure_whether_the_mail_may_have_left(
            String step, String answer, Delivery expected, String code, CapturedOutput log) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> talk(server, Map.of(step.strip(), answer)));

            assertThat(transport(server.getLocalPort()).send(notice(ADDRESS))).isEqualTo(expected);
        }

        assertThat(log).doesNotContain(ADDRESS);
        if (expected != Delivery.ACCEPTED) {
            assertThat(log)
                    .contains("E-mail RECEIVED about " + reference + ": " + expected)
                    .contains(code);
        }
    }

    @Test
    void refuses_what_is_no_address_and_does_not_log_it(CapturedOutput log) {
        assertThat(transport(1).send(notice("zoe angstrom@@"))).isEqualTo(Delivery.REFUSED);

        assertThat(log).contains("REFUSED, AddressException").doesNotContain("zoe");
    }

    @Test
    void into_the_log_says_which_notice_and_no_more(CapturedOutput log) {
        assertThat(new LogTransport().send(notice(ADDRESS))).isEqualTo(Delivery.ACCEPTED);

        assertThat(log).contains("E-mail RECEIVED about " + reference).doesNotContain(ADDRESS);
    }

    private OutgoingNotice notice(String address) {
        return new OutgoingNotice(
                UUID.randomUUID(), 1, reference, NoticeTemplate.RECEIVED, address, Locale.ENGLISH, List.of());
    }

    private static SmtpTransport transport(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        var texts = mock(NoticeTexts.class);
        given(texts.of(any(), any())).willReturn(new NoticeText("Subject", "Body"));
        return new SmtpTransport(server, texts, "notices@clinic.example", Clock.systemUTC());
    }

    /** One conversation in which every step is answered well, except the one that the script names. */
    private static void talk(ServerSocket server, Map<String, String> script) {
        try (var client = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            String answer = script.getOrDefault("greeting", "220 ready");
            boolean inMail = false;
            while (!answer.equals(HANG_UP)) {
                if (!answer.isEmpty()) {
                    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                String step = line.split(" ", 2)[0];
                boolean content = inMail && !line.equals(".");
                String good = step.equals("DATA") ? "354 go on" : "250 fine";
                answer = content ? "" : script.getOrDefault(step, good);
                inMail = content || answer.startsWith("354");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
