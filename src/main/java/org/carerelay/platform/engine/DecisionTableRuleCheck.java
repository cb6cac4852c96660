package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** The cells of decision tables that a module reads follow the module's own rules. */
final class DecisionTableRuleCheck implements ModelCheck {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final BuildingBlocks blocks;

    DecisionTableRuleCheck(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void check(Candidate candidate, Faults faults) {
        List<DecisionTableRule> rules = blocks.tableRules();
        candidate
                .decisions()
                .forEach((file, model) -> model.getModelElementsByType(Decision.class)
                        .forEach(decision -> rules.stream()
                                .filter(rule -> rule.decision().equals(decision.getId()))
                                .forEach(rule -> decision.getChildElementsByType(DecisionTable.class)
                                        .forEach(table -> new Table(file, decision, table, rule, faults).check()))));
    }

    private record Table(String file, Decision decision, DecisionTable table, DecisionTableRule rule, Faults faults) {

        void check() {
            var missing = new TreeSet<>(rule.outputs());
            table.getOutputs().forEach(output -> missing.remove(output.getName()));
            missing.forEach(output -> faults.add(
                    file,
                    decision.getId(),
                    decision.getName(),
                    "has no column with the output name '" + output + "': add it, or give it its name back."));
            var rows = new ArrayList<>(table.getRules());
            IntStream.range(0, rows.size()).forEach(i -> checkRow(i + 1, rows.get(i)));
        }

        private void checkRow(int number, Rule row) {
            var outputs = new ArrayList<>(table.getOutputs());
            var cells = new ArrayList<>(row.getOutputEntries());
            IntStream.range(0, Math.min(outputs.size(), cells.size()))
                    .filter(i -> rule.outputs().contains(outputs.get(i).getName()))
                    .forEach(i -> checkCell(number, outputs.get(i), cells.get(i)));
        }

        private void checkCell(int row, Output output, OutputEntry cell) {
            String written = cell.getText() == null
                    ? ""
                    : cell.getText().getTextContent().strip();
            var text = TEXT.matcher(written);
            if (!written.isEmpty() && !text.matches()) {
                say(row, output, cell, "'" + written + "' is no text: put it in quotation marks, for example \"2h\".");
            } else {
                rule.fault(output.getName(), written.isEmpty() ? "" : text.group(1))
                        .ifPresent(fault -> say(row, output, cell, fault));
            }
        }

        private void say(int row, Output output, OutputEntry cell, String fault) {
            @Nullable String label = output.getLabel();
            String column = label == null || label.isBlank() ? output.getName() : label;
            faults.addSentence(file, cell.getId(), "Row " + row + ", column \"" + column + "\": " + fault);
        }
    }
}
