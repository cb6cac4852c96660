package org.carerelay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Every timer and due date of the shipped models as tables in Markdown, for practice managers. They stand in
 * the README between two markers.
 */
final class TimerTable {

    private static final String START = "<!-- timers: made from the models by TimerTable -->";
    private static final String END = "<!-- end of timers -->";
    private static final Pattern SLA = Pattern.compile("sla\\.(due|at|levels)\\('(\\w+)', urgency(?:, '(L\\d)')?");
    private static final List<String> LEVELS = List.of("L0", "L1", "L2", "L3");

    private TimerTable() {}

    /** The text between the markers. */
    static String in(String readme) {
        return readme.substring(readme.indexOf(START) + START.length(), readme.indexOf(END))
                .strip();
    }

    static String putInto(String readme) {
        String before = readme.substring(0, readme.indexOf(START) + START.length());
        return before + "\n\n" + render() + "\n\n" + readme.substring(readme.indexOf(END));
    }

    static String render() {
        return String.join("\n\n", waits(), times());
    }

    /** Where processes wait: one row for each timer and each due date. */
    static String waits() {
        return "| process | waits at | what the clock does | when (stage and level) |\n|---|---|---|---|\n"
                + files("processes", ".bpmn").flatMap(TimerTable::waitsOf).collect(Collectors.joining("\n"));
    }

    private static Stream<String> waitsOf(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).stream()
                .map(Process::getId)
                .findFirst()
                .orElseThrow();
        Stream<String> dueDates = model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> Stream.of(
                                row(process, task.getName(), "shown from", task.getCamundaFollowUpDate()),
                                row(process, task.getName(), "due", task.getCamundaDueDate()))
                        .flatMap(Optional::stream));
        Stream<String> timers = model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> timerRow(process, timer))
                .flatMap(Optional::stream);
        return Stream.concat(dueDates, timers).sorted();
    }

    private static Optional<String> timerRow(String process, TimerEventDefinition timer) {
        var event = (Event) timer.getParentElement();
        String when = Stream.of(timer.getTimeDate(), timer.getTimeCycle(), timer.getTimeDuration())
                .filter(Objects::nonNull)
                .map(expression -> expression.getTextContent().strip())
                .findFirst()
                .orElseThrow();
        if (event instanceof BoundaryEvent boundary) {
            FlowNode waiting = boundary.getAttachedTo();
            String what = when.contains("sla.levels(") ? "calls more help" : named(boundary) + effect(boundary);
            return row(process, waiting.getName(), what, when);
        }
        return event instanceof StartEvent
                ? row(process, event.getName(), "starts the process", when)
                : row(process, event.getName(), "goes on", when);
    }

    private static String effect(BoundaryEvent event) {
        return event.cancelActivity() ? ", ends the wait" : "";
    }

    private static String named(Event event) {
        return Character.toLowerCase(event.getName().charAt(0))
                + event.getName().substring(1);
    }

    private static Optional<String> row(String process, String at, String what, String when) {
        if (when == null) {
            return Optional.empty();
        }
        MatchResult sla = SLA.matcher(when).results().findFirst().orElse(null);
        String clock = sla == null ? spokenCron(when) : sla.group(2) + ", " + moment(sla);
        return Optional.of("| " + String.join(" | ", process, at, what, clock) + " |");
    }

    private static String spokenCron(String when) {
        return when.replaceAll("^0 0 (\\d+) \\? \\* MON$", "every Monday at $1:00 UTC");
    }

    private static String moment(MatchResult sla) {
        return switch (sla.group(1)) {
            case "due" -> "due";
            case "levels" -> "at each level";
            default -> List.of("reminder", "due", "level 2", "level 3").get(LEVELS.indexOf(sla.group(3)));
        };
    }

    private static String times() {
        var policy = Dmn.readModelFromFile(
                Path.of("processes/clinic/SlaPolicyDecision.dmn").toFile());
        return "| process | stage | urgency | only for | reminder | due | level 2 | level 3 | who helps |\n"
                + "|---|---|---|---|---|---|---|---|---|\n"
                + policy.getModelElementsByType(Rule.class).stream()
                        .map(TimerTable::timeRow)
                        .collect(Collectors.joining("\n"));
    }

    private static String timeRow(Rule rule) {
        List<String> asked = rule.getInputEntries().stream()
                .map(cell -> cell.getTextContent().strip().replace("\"", ""))
                .toList();
        List<String> said = rule.getOutputEntries().stream()
                .map(cell -> cell.getTextContent().strip().replace("\"", ""))
                .toList();
        String onlyFor = Stream.of(asked.get(3), asked.get(4), words(asked.get(5)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String helpers = said.subList(4, 7).stream()
                .filter(group -> !group.equals("-"))
                .distinct()
                .collect(Collectors.joining(", then "));
        return "| "
                + Stream.concat(
                                Stream.of(any(asked.get(0)), any(asked.get(1)), any(asked.get(2)), onlyFor),
                                Stream.concat(said.subList(0, 4).stream().map(TimerTable::words), Stream.of(helpers)))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String any(String cell) {
        return cell.isEmpty() ? "any" : cell;
    }

    /** A cell of the SLA policy in words. */
    private static String words(String cell) {
        return switch (cell) {
            case "-" -> "";
            case "close" -> "closing time";
            default -> wordsOfAmount(cell);
        };
    }

    private static String wordsOfAmount(String cell) {
        var amount = Pattern.compile("(\\d+)(m|h|bh|bd)").matcher(cell);
        if (amount.matches()) {
            int number = Integer.parseInt(amount.group(1));
            boolean days = amount.group(2).equals("h") && number >= 48 && number % 24 == 0;
            return days ? number / 24 + " days" : number + " " + unit(amount.group(2)) + (number == 1 ? "" : "s");
        }
        return cell.replace("next-bd", "next open day")
                .replaceAll("< time\\(\"?(\\d\\d:\\d\\d):00\"?\\)", "arrived before $1");
    }

    private static String unit(String letters) {
        return switch (letters) {
            case "m" -> "minute";
            case "h" -> "hour";
            case "bh" -> "open hour";
            default -> "open day";
        };
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
