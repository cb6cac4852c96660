package org.carerelay.platform.engine;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Decision tables always have an answer, speak FEEL and nothing else, and are kept for a known time. */
final class DecisionCheck implements ModelCheck {

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate.decisions().forEach((file, model) -> {
            checkNames(file, model, faults);
            model.getModelElementsByType(Decision.class).forEach(decision -> checkDecision(file, decision, faults));
            XmlElements.of(model).forEach(element -> checkLanguage(file, element, faults));
        });
    }

    private static void checkNames(String file, DmnModelInstance model, Faults faults) {
        String baseName = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.dmn(11\\.xml)?$", "");
        boolean named = model.getModelElementsByType(Decision.class).stream()
                .anyMatch(decision -> baseName.equals(decision.getId()));
        if (!named) {
            faults.add(
                    file,
                    "No decision in the file has its name: set the id of the one that is asked for to " + baseName
                            + ".");
        }
    }

    private static void checkDecision(String file, Decision decision, Faults faults) {
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            add(file, decision, faults, "has no history time to live: set it, for example to P2190D.");
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            List<Rule> rules = List.copyOf(table.getRules());
            if (rules.isEmpty()) {
                add(file, decision, faults, "has no rows: add at least one.");
            } else if (table.getHitPolicy() == HitPolicy.FIRST && !isCatchAll(rules.get(rules.size() - 1))) {
                add(file, decision, faults, "leaves cases without an answer: the last row must have no conditions.");
            }
        }
    }

    private static boolean isCatchAll(Rule rule) {
        return rule.getInputEntries().stream().allMatch(DecisionCheck::isEmpty);
    }

    private static boolean isEmpty(InputEntry entry) {
        @Nullable String text = entry.getText() == null ? null : entry.getText().getTextContent();
        return text == null || text.isBlank() || text.strip().equals("-");
    }

    private static void checkLanguage(String file, Element element, Faults faults) {
        for (String attribute : new String[] {"expressionLanguage", "typeLanguage"}) {
            String language = element.getAttribute(attribute).toLowerCase(Locale.ROOT);
            if (!language.isEmpty()
                    && !language.equals("feel")
                    && !language.matches("https?://www\\.omg\\.org/spec/.*")) {
                faults.add(
                        file,
                        XmlElements.attribute(element, "id"),
                        null,
                        "is written in '" + language + "': only FEEL is possible.");
            }
        }
    }

    private static void add(String file, Decision decision, Faults faults, String predicate) {
        faults.add(file, decision.getId(), decision.getName(), predicate);
    }
}
