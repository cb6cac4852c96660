package org.carerelay.messaging.process;

import java.util.Locale;
import java.util.Map;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A little history for the demo clinic, sent and answered the same way as everything else. */
@Component
@Profile("demo")
@Order(100)
class DemoMessages implements ApplicationRunner {

    private static final String ADA = "ada@example.org";
    private static final String CHAO = "chao@example.org";

    private final DemoDesk desk;
    private final Messages messages;
    private final TransactionTemplate transaction;

    DemoMessages(DemoDesk desk, Messages messages, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isNew(ADA)) {
            // in one transaction, so that the engine does not take the job of the start away in between
            transaction.executeWithoutResult(
                    status -> answer(
                            send(ADA, Locale.ENGLISH, "RESULT", "Is my blood test back? I had it on Monday."),
                            "Your blood count is normal. There is nothing to change. Call us if you feel faint or very tired."));
            send(ADA, Locale.ENGLISH, "APPOINTMENT", "Can I have my yearly check-up in the afternoon?");
        }
        if (isNew(CHAO)) {
            send(CHAO, Locale.forLanguageTag("es"), "OTHER", "¿Qué papeles llevo a mi próxima cita?");
        }
    }

    private boolean isNew(String email) {
        var people = desk.peopleOf(email);
        return !people.isEmpty() && messages.requestsAbout(people).isEmpty();
    }

    private Reference send(String email, Locale language, String topic, String text) {
        return desk.send(email, language, Map.of("topic", topic, "messageText", text));
    }

    private void answer(Reference reference, String text) {
        var answer = Map.<String, Object>of("urgency", "ROUTINE", "disposition", "ANSWER_NOW", "replyText", text);
        desk.answer("nina", desk.taskOf(reference), answer);
    }
}
