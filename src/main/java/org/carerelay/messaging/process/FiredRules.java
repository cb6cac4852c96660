package org.carerelay.messaging.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

/** Which rows of which version of a table decided about a case, from the ledger and the table of that time. */
@Component
class FiredRules {

    private static final String RED_FLAGS = "RedFlagRules";
    private static final String URGENCY = "RedFlagDecision";
    private static final Pattern DETAIL = Pattern.compile("(\\w+) v(\\d+)(?:: (.*))?");

    private final Ledger ledger;
    private final RepositoryService repository;
    private final IdentityService identity;

    FiredRules(Ledger ledger, RepositoryService repository, IdentityService identity) {
        this.ledger = ledger;
        this.repository = repository;
        this.identity = identity;
    }

    /** The signs that were found when the case was last assessed, in the order of the table. */
    List<Fired> redFlags(Reference reference) {
        return last(reference, RED_FLAGS::equals).map(this::rows).orElse(List.of());
    }

    /** The row that sent the case where it is; where its table is gone, what the ledger says. */
    Optional<String> sentBy(Reference reference) {
        return last(reference, decision -> !decision.equals(RED_FLAGS)).map(this::nameOf);
    }

    /** The row that said how urgent the case was at that time; where its table is gone, what the ledger says. */
    Optional<String> urgencyAt(Reference reference, Instant time) {
        return decided(reference, entry -> !entry.at().isAfter(time), URGENCY::equals)
                .map(this::nameOf);
    }

    private String nameOf(MatchResult decided) {
        return rows(decided).stream().findFirst().map(Fired::name).orElse(decided.group());
    }

    private Optional<MatchResult> last(Reference reference, Predicate<String> decision) {
        return decided(reference, entry -> true, decision);
    }

    private Optional<MatchResult> decided(Reference reference, Predicate<Entry> when, Predicate<String> decision) {
        return ledger.of(reference).stream()
                .filter(entry -> entry.step() == Step.DECIDED)
                .filter(when)
                .map(Entry::detail)
                .filter(Objects::nonNull)
                .map(DETAIL::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .filter(decided -> decision.test(decided.group(1)))
                .reduce((earlier, later) -> later);
    }

    private List<Fired> rows(MatchResult decided) {
        String decision = decided.group(1);
        int version = Integer.parseInt(decided.group(2));
        var ids = decided.group(3) == null
                ? List.<String>of()
                : List.of(decided.group(3).split(" "));
        return WithoutIdentity.ask(
                identity,
                () -> table(decision, version).stream()
                        .flatMap(table -> fired(table, decision, version, ids).stream())
                        .toList());
    }

    private List<DecisionTable> table(String decision, int version) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            return Collections.emptyList();
        }
        DmnModelInstance model = repository.getDmnModelInstance(definition.getId());
        return model.getModelElementsByType(DecisionTable.class).stream()
                .filter(table ->
                        table.getParentElement().getAttributeValue("id").equals(decision))
                .toList();
    }

    private static List<Fired> fired(DecisionTable table, String decision, int version, List<String> ids) {
        var rules = new ArrayList<>(table.getRules());
        int code = table.getOutputs().stream().map(Output::getName).toList().indexOf("code");
        return rules.stream()
                .filter(rule -> ids.contains(rule.getId()))
                .map(rule -> new Fired(code(rule, code), rules.indexOf(rule) + 1, decision, version, meaning(rule)))
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
     * @param code of the sign, for example {@code RF_CHEST}; empty in a table without signs
     * @param number position in the table, from 1
     * @param meaning what the author of the table noted beside the row
     */
    record Fired(String code, int number, String decision, int version, String meaning) {

        /** Whether this row looks at the box of that name. */
        boolean isAbout(String box) {
            return code.equals(box.toUpperCase(Locale.ROOT));
        }

        /** For example {@code rule 7 of RedFlagRules v12}. */
        String name() {
            return "rule " + number + " of " + decision + " v" + version;
        }

        static String names(Stream<Fired> rows) {
            var names = rows.map(Fired::name).toList();
            return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
        }
    }
}
