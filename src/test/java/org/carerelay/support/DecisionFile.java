package org.carerelay.support;

import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** A decision file as it is shipped, on the engine's own decision engine: asks it, and remembers which rules fired. */
public final class DecisionFile {

    private final DmnModelInstance model;
    private final DmnEngine engine;
    private final Set<String> fired = new HashSet<>();

    public DecisionFile(String path) {
        this.model = Dmn.readModelFromFile(new File(path));
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> fired.add(rule.getId())));
        this.engine = configuration.buildEngine();
    }

    /** The rows that the decision answers with. */
    public DmnDecisionResult decide(String key, Map<String, ? extends @Nullable Object> inputs) {
        return engine.evaluateDecision(engine.parseDecision(key, model), Variables.fromMap(new HashMap<>(inputs)));
    }

    public void forgetFired() {
        fired.clear();
    }

    /** Ids of the rules that fired since the last {@link #forgetFired()}. */
    public Set<String> fired() {
        return Set.copyOf(fired);
    }

    /** Ids of all rules of all tables of the file. */
    public Set<String> rules() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toSet());
    }

    /** What stands beside the rules: a source or {@code default}. */
    public List<String> annotations() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getDescription().getTextContent())
                .toList();
    }

    /** What stands at the top of each table, for analysts. */
    public List<String> descriptions() {
        return model.getModelElementsByType(Decision.class).stream()
                .map(decision -> decision.getDescription().getTextContent())
                .toList();
    }

    /** Last rules of tables of which the first fitting row decides: they must fit always. */
    public List<Rule> lastRules() {
        return model.getModelElementsByType(DecisionTable.class).stream()
                .filter(table -> table.getHitPolicy() == HitPolicy.FIRST)
                .map(table -> List.copyOf(table.getRules()))
                .map(rules -> rules.get(rules.size() - 1))
                .toList();
    }
}
