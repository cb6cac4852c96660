package org.carerelay.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
class FormDraftsTest {

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private JdbcTemplate database;

    private final String owner = "patient:" + UUID.randomUUID();

    @AfterEach
    void let_the_clock_run_again() {
        ClockUtil.reset();
    }

    private static void days_pass(int days) {
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(days))));
    }

    @Test
    void a_draft_comes_back_as_it_was_typed() {
        drafts.save(
                owner,
                "NewMessage",
                Map.of("message", "half a \"thought\"\n🩺 שלום", "pain", 3, "flags", List.of("a")));

        assertThat(drafts.find(owner, "NewMessage").orElseThrow())
                .containsOnly(
                        entry("message", "half a \"thought\"\n🩺 שלום"),
                        entry("pain", 3),
                        entry("flags", List.of("a")));
    }

    @Test
    void two_saves_at_once_leave_one_draft() {
        var saves = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> drafts.save(owner, "NewMessage", Map.of("message", "half a thought"))))
                .toArray(CompletableFuture[]::new);

        assertThat(CompletableFuture.allOf(saves)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(drafts.find(owner, "NewMessage").orElseThrow()).containsExactly(entry("message", "half a thought"));
    }

    @Test
    void the_newest_draft_replaces_the_one_before() {
        drafts.save(owner, "NewMessage", Map.of("message", "one"));
        drafts.save(owner, "NewMessage", Map.of("message", "two"));

        assertThat(drafts.find(owner, "NewMessage").orElseThrow()).containsExactly(entry("message", "two"));
    }

    @Test
    void nobody_gets_the_draft_of_another_person_or_form() {
        drafts.save(owner, "NewMessage", Map.of("message", "mine"));

        assertThat(drafts.find(owner.toUpperCase(Locale.ROOT), "NewMessage")).isEmpty();
        assertThat(drafts.find("staff:nina", "NewMessage")).isEmpty();
        assertThat(drafts.find(owner, "Other")).isEmpty();
    }

    @Test
    void a_draft_is_forgotten_on_request_and_again_without_harm() {
        drafts.save(owner, "NewMessage", Map.of("message", "one"));

        drafts.discard(owner, "NewMessage");
        drafts.discard(owner, "NewMessage");

        assertThat(drafts.find(owner, "NewMessage")).isEmpty();
    }

    @Test
    void a_draft_is_kept_for_seven_days_and_then_cleared_away() {
        drafts.save(owner, "NewMessage", Map.of("message", "old"));

        days_pass(6);
        assertThat(drafts.find(owner, "NewMessage")).isPresent();
        days_pass(8);
        assertThat(drafts.find(owner, "NewMessage")).isEmpty();
        drafts.save(owner, "Other", Map.of("message", "new"));

        assertThat(database.queryForObject("select count(*) from form_draft where owner = ?", Integer.class, owner))
                .isEqualTo(1);
    }

    @Test
    void more_than_a_draft_can_hold_is_refused_without_repeating_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drafts.save(owner, "NewMessage", Map.of("message", "secret".repeat(5000))))
                .withMessage("the draft is too long to keep");
    }
}
