package org.carerelay.clinic.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.clinic.SlaOffset;
import org.carerelay.clinic.SlaPolicyTable;
import org.carerelay.clinic.SlaQuestion;
import org.carerelay.clinic.SlaRule;
import org.carerelay.platform.engine.WithoutIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the latest deployed version of {@code SlaPolicyDecision.dmn}. Reading a table costs the engine milliseconds and
 * one task asks for all its levels at once, so answers of a version are kept; a new version counts from its deployment.
 */
@Component
class DeployedSlaPolicyTable implements SlaPolicyTable {

    static final String DECISION = "SlaPolicyDecision";

    private record Asked(String version, SlaQuestion question) {}

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final IdentityService identity;
    private final Cache<Asked, SlaRule> answers =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DeployedSlaPolicyTable(RepositoryService repository, DecisionService decisions, IdentityService identity) {
        this.repository = repository;
        this.decisions = decisions;
        this.identity = identity;
    }

    @Override
    public SlaRule ruleFor(SlaQuestion question) {
        // the policy is a rule of the clinic: whoever moves a request on need not have the right to run decisions
        return WithoutIdentity.ask(identity, () -> answers.get(new Asked(latestVersion(), question), this::evaluate));
    }

    private String latestVersion() {
        DecisionDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException("No SLA policy is deployed: deploy " + DECISION + ".dmn.");
        }
        return latest.getId();
    }

    private SlaRule evaluate(Asked asked) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(asked.version())
                .variables(variables(asked.question()))
                .evaluate()
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException(
                    "No row of the SLA policy fits: its last row must have no conditions, so that it catches everything.");
        }
        return new SlaRule(
                time(row, "warnAt"),
                time(row, "due"),
                time(row, "l2At"),
                time(row, "l3At"),
                group(row, "l1To"),
                group(row, "l2To"),
                group(row, "l3To"));
    }

    private static VariableMap variables(SlaQuestion question) {
        return Variables.createVariables()
                .putValue("process", question.process())
                .putValue("stage", question.stage())
                .putValue("urgency", question.urgency().name())
                .putValue("category", question.category())
                .putValue("riskClass", question.riskClass())
                .putValue("localTime", question.localTime());
    }

    private static SlaOffset time(DmnDecisionRuleResult row, String column) {
        String cell = row.getEntry(column);
        try {
            return SlaOffset.parse(cell == null ? "" : cell);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Column " + column + " of the SLA policy: " + e.getMessage(), e);
        }
    }

    private static @Nullable String group(DmnDecisionRuleResult row, String column) {
        String cell = row.getEntry(column);
        return cell == null || cell.isBlank() || cell.equals("-") ? null : cell;
    }
}
