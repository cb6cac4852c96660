package org.carerelay.clinic.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.clinic.SlaOffset;
import org.carerelay.platform.engine.DecisionTableRule;
import org.springframework.stereotype.Component;

/** What may stand in the SLA policy: times that the clinic's clock can count, and groups that exist. */
@Component
class SlaPolicyCells implements DecisionTableRule {

    private static final Set<String> TIMES = Set.of("warnAt", "due", "l2At", "l3At");
    private static final Set<String> HELPERS = Set.of("l1To", "l2To", "l3To");
    private static final List<String> GROUPS =
            Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList();

    @Override
    public String decision() {
        return DeployedSlaPolicyTable.DECISION;
    }

    @Override
    public Set<String> outputs() {
        return Stream.of(TIMES, HELPERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> fault(String output, String text) {
        return TIMES.contains(output) ? timeFault(text) : groupFault(text);
    }

    private static Optional<String> timeFault(String text) {
        try {
            SlaOffset.parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static Optional<String> groupFault(String text) {
        if (text.isBlank() || text.equals("-") || GROUPS.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(
                "'" + text + "' is no group: write one of " + String.join(", ", GROUPS) + ", or - for nobody.");
    }
}
