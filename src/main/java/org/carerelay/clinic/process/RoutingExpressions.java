package org.carerelay.clinic.process;

import java.util.Arrays;
import java.util.List;
import org.carerelay.platform.engine.BuildingBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models write as {@code ${routing.…}} about work for a clinician. */
@Component("routing")
@BuildingBlock
public class RoutingExpressions {

    /**
     * Candidates out of a variable that the process {@code RouteClinicianTaskProcess} gave back:
     * {@code ${routing.listed(clinicianGroups)}}. Nobody at all is possible: groups, when only a person may see the task.
     */
    public List<String> listed(@Nullable String names) {
        return names == null || names.isBlank() ? List.of() : Arrays.asList(names.split(","));
    }
}
