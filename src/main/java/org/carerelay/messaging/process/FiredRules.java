package org.carerelay.messaging.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Which rows of which version of the red flag table made a case urgent, from the ledger and the table of that time. */
@Component
class FiredRules {

    static final String DECISION = "RedFlagRules";

    private static final Pattern DETAIL = Pattern.compile(Pattern.quote(DECISION) + " v(\\d+)(?:: (.*))?");

    private final Ledger ledger;
    private final RepositoryService repository;
    private final IdentityService identity;

    FiredRules(Ledger ledger, RepositoryService repository, IdentityService identity) {
        this.ledger = ledger;
        this.repository = repository;
        this.identity = identity;
    }

    /** The rows that matched when the case was last assessed, in the order of the table. */
    List<Fired> of(Reference reference) {
        var decided = ledger.of(reference).stream()
                .filter(entry -> entry.step() == Step.DECIDED)
                .map(Entry::detail)
                .filter(Objects::nonNull)
                .flatMap(detail -> matches(detail).stream())
                .toList();
        if (decided.isEmpty()) {
            return List.of();
        }
        MatchResult last = decided.get(decided.size() - 1);
        String rules = last.group(2) == null ? "" : last.group(2);
        return rows(Integer.parseInt(last.group(1)), List.of(rules.split(" ")));
    }

    private static List<MatchResult> matches(String detail) {
        var matcher = DETAIL.matcher(detail);
        return matcher.matches() ? List.of(matcher.toMatchResult()) : List.of();
    }

    private List<Fired> rows(int version, List<String> ids) {
        return WithoutIdentity.ask(
                identity,
                () -> table(version).stream()
                        .flatMap(table -> fired(table, version, ids).stream())
                        .toList());
    }

    private List<DecisionTable> table(int version) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            return Collections.emptyList();
        }
        DmnModelInstance model = repository.getDmnModelInstance(definition.getId());
        return model.getModelElementsByType(DecisionTable.class).stream()
                .filter(table ->
                        table.getParentElement().getAttributeValue("id").equals(DECISION))
                .toList();
    }

    private static List<Fired> fired(DecisionTable table, int version, List<String> ids) {
        var rules = new ArrayList<>(table.getRules());
        int code = table.getOutputs().stream().map(Output::getName).toList().indexOf("code");
        return rules.stream()
                .filter(rule -> ids.contains(rule.getId()))
                .map(rule -> new Fired(code(rule, code), rules.indexOf(rule) + 1, version, meaning(rule)))
                .toList();
    }

    private static String code(Rule rule, int output) {
        var entries = new ArrayList<>(rule.getOutputEntries());
        return output < 0 ? "" : entries.get(output).getTextContent().strip().replace("\"", "");
    }

    private static String meaning(Rule rule) {
        var description = rule.getDescription();
        return description == null ? "" : description.getTextContent().strip();
    }

    /**
     * One row that matched.
     *
     * @param code of the sign, for example {@code RF_CHEST}
     * @param number position in the table, from 1
     * @param meaning what the author of the table noted beside the row
     */
    record Fired(String code, int number, int version, String meaning) {

        /** Whether this row looks at the box of that name. */
        boolean isAbout(String box) {
            return code.equals(box.toUpperCase(Locale.ROOT));
        }

        /** For example {@code rule 7 of RedFlagRules v12}. */
        String name() {
            return "rule " + number + " of " + DECISION + " v" + version;
        }

        static String names(Stream<Fired> rows) {
            var names = rows.map(Fired::name).toList();
            return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
        }
    }
}
