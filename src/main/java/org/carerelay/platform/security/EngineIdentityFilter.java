package org.carerelay.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls, so that its authorizations and its audit log hold for this request and no longer. */
final class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identities;
    private final StaffAuthenticationProvider staff;

    EngineIdentityFilter(IdentityService identities, StaffAuthenticationProvider staff) {
        this.identities = identities;
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = SecurityContextHolder.getContext().getAuthentication().getName();
        try {
            identities.setAuthentication(user, staff.groups(user), List.of());
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
