package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.carerelay.platform.forms.FormSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;

class LastKnownFormsTest {

    private static final FormSchema DEPLOYED = form("Deployed");
    private static final FormSchema BUNDLED = form("Bundled");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger asked = new AtomicInteger();
    private boolean down;
    private volatile Callable<FormSchema> answer = () -> DEPLOYED;

    private final LastKnownForms forms = new LastKnownForms(
            key -> deployed(), key -> Optional.of(BUNDLED), now::get, Duration.ofSeconds(5), Duration.ofSeconds(15));

    private static FormSchema form(String id) {
        return FormSchema.parse("{\"id\":\"" + id + "\",\"components\":[]}");
    }

    private FormSchema deployed() {
        asked.incrementAndGet();
        if (down) {
            throw new CannotCreateTransactionException("no connection");
        }
        try {
            return answer.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_newest_form_is_shown_while_the_database_answers() {
        assertThat(forms.of("Any")).isSameAs(DEPLOYED);
        assertThat(forms.of("Any")).isSameAs(DEPLOYED);
        assertThat(asked).hasValue(2);
    }

    @Test
    void the_form_as_last_seen_is_shown_while_it_does_not() {
        forms.of("Any");
        down = true;

        assertThat(forms.of("Any")).isSameAs(DEPLOYED);
    }

    @Test
    void the_form_as_shipped_is_shown_when_none_was_seen() {
        down = true;

        assertThat(forms.of("Any")).isSameAs(BUNDLED);
    }

    @Test
    void nobody_waits_for_a_database_that_was_just_found_down() {
        down = true;
        forms.of("Any");
        forms.of("Any");
        assertThat(asked).hasValue(1);

        now.set(now.get().plusSeconds(16));
        down = false;
        assertThat(forms.of("Any")).isSameAs(DEPLOYED);
    }

    @Test
    @Timeout(5)
    void a_database_that_does_not_answer_at_all_is_not_waited_for() {
        var never = new CountDownLatch(1);
        var impatient = new LastKnownForms(
                key -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return DEPLOYED;
                },
                key -> Optional.of(BUNDLED),
                now::get,
                Duration.ofMillis(50),
                Duration.ofSeconds(15));

        assertThat(impatient.of("Any")).isSameAs(BUNDLED);
        never.countDown();
    }

    @Test
    @Timeout(4)
    void a_form_that_comes_too_late_for_one_reader_is_there_for_the_next() {
        forms.of("Any");
        var slow = new CountDownLatch(1);
        answer = () -> {
            slow.await();
            return BUNDLED;
        };
        assertThat(forms.of("Any")).isSameAs(DEPLOYED);

        slow.countDown();
        answer = () -> BUNDLED;
        await().untilAsserted(() -> assertThat(forms.of("Any")).isSameAs(BUNDLED));
    }

    @Test
    void shipped_start_forms_are_found_by_process_key(@TempDir Path models) throws Exception {
        Path source = Path.of("src/test/resources/forms-gate");
        Files.createDirectories(models.resolve("processes/a"));
        Files.createDirectories(models.resolve("forms/a"));
        Files.copy(source.resolve("gate.bpmn"), models.resolve("processes/a/GateProcess.bpmn"));
        Files.copy(source.resolve("GateStart.form"), models.resolve("forms/a/GateStart.form"));
        var bundled = new BundledForms(models.toString());

        assertThat(bundled.startForm("GateProcess").orElseThrow().id()).isEqualTo("GateStart");
        assertThat(bundled.startForm("NoSuchProcess")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> new LastKnownForms(
                                key -> {
                                    throw new CannotCreateTransactionException("no connection");
                                },
                                bundled::startForm,
                                now::get,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(15))
                        .of("NoSuchProcess"));
    }
}
