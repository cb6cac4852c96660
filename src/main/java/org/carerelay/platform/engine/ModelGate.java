package org.carerelay.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a model may be deployed: at the start, in tests and when somebody presses Deploy in Modeler. Says
 * everything that is wrong at once.
 */
final class ModelGate {

    private final List<ModelCheck> checks;
    private final TranslationCheck translations = new TranslationCheck();

    /**
     * @param blocks what expressions may name
     * @param deployed what the engine has already
     */
    ModelGate(BuildingBlocks blocks, KnownModels deployed) {
        this.checks = List.of(
                new DeploymentCheck(),
                new ProcessCheck(),
                new UserTaskCheck(blocks),
                new WaitCheck(),
                new CodeCheck(),
                new ExpressionCheck(blocks),
                new DecisionReferenceCheck(deployed),
                new CallActivityCheck(deployed),
                new DecisionCheck(),
                new DecisionTableRuleCheck(blocks),
                new FormCheck(),
                new PatientFormCheck(),
                translations);
    }

    /** What keeps these files from being deployed together; empty when nothing does. */
    List<ModelFault> faults(Candidate candidate) {
        var faults = new Faults();
        checks.forEach(check -> check.check(candidate, faults));
        return faults.all();
    }

    /** What somebody should look at, without anything being refused. */
    List<String> warnings(Candidate candidate) {
        return translations.outOfDate(candidate);
    }

    static Candidate candidate(List<ModelFile> files) {
        var resources = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> resources.put(file.name(), file.text().getBytes(StandardCharsets.UTF_8)));
        return new Candidate(Map.copyOf(resources));
    }
}
