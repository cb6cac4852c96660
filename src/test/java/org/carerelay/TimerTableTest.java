package org.carerelay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The timers in the README")
class TimerTableTest {

    private static final Path README = Path.of("README.md");

    /** {@code mvn test -Dtest=TimerTableTest -Dtimers.write=true} puts the timers of changed models into the README. */
    @Test
    void are_those_of_the_models() throws IOException {
        String readme = Files.readString(README);
        String timers = TimerTable.render();
        if (Boolean.getBoolean("timers.write")) {
            Files.writeString(README, TimerTable.putInto(readme));
        }

        assertThat(TimerTable.in(Files.readString(README)))
                .as(
                        "The models have other timers than the README: write them into it with"
                                + " mvn test -Dtest=TimerTableTest -Dtimers.write=true, or by hand:%n%n%s%n",
                        timers)
                .isEqualTo(timers);
    }

    @Test
    void leave_no_timer_and_no_due_date_out() throws IOException {
        try (var models = Files.walk(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                String process = model.getFileName().toString().replace(".bpmn", "");
                assertThat(count("(?m)^\\| " + process + " \\|", TimerTable.waits()))
                        .as(process)
                        .isEqualTo(count(
                                "<bpmn:timerEventDefinition |camunda:dueDate=|camunda:followUpDate=",
                                Files.readString(model)));
            }
        }
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
