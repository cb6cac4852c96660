package org.carerelay.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where staff go after signing in: to the page they asked for, else to their tasks, or to the models. */
final class StaffLanding extends SavedRequestAwareAuthenticationSuccessHandler {

    /** Most urgent first, then what is due first; Tasklist by itself shows the newest first, so that the oldest sinks. */
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?sorting="
            + "%5B%7B%22sortBy%22:%22priority%22,%22sortOrder%22:%22desc%22%7D,"
            + "%7B%22sortBy%22:%22dueDate%22,%22sortOrder%22:%22asc%22%7D%5D";

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        boolean worksOnTasks = signedIn.getAuthorities().stream()
                .anyMatch(authority -> Authorities.TASKS.equals(authority.getAuthority()));
        return worksOnTasks ? TASKLIST : COCKPIT;
    }
}
