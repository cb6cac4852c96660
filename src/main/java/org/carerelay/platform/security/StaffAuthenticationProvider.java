package org.carerelay.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.carerelay.platform.engine.StaffPasswords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs in staff: the engine's users, groups and rights are the store. */
@Component
class StaffAuthenticationProvider {

    static final String ADMINISTRATORS = "camunda-admin";

    private static final String MANAGERS = "practice-manager";

    private final StaffPasswords passwords;
    private final IdentityService identities;
    private final AuthorizationService rights;

    StaffAuthenticationProvider(StaffPasswords passwords, IdentityService identities, AuthorizationService rights) {
        this.passwords = passwords;
        this.identities = identities;
        this.rights = rights;
    }

    /** No bean itself: as one it would become the way in for every chain, that of patients included. */
    AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) {
                return signIn(attempt);
            }

            @Override
            public boolean supports(Class<?> type) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
            }
        };
    }

    private Authentication signIn(Authentication attempt) {
        String user = attempt.getName();
        if (!passwords.match(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("user name or password is not right");
        }
        var staff = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
        staff.setDetails(attempt.getDetails());
        return staff;
    }

    private Collection<GrantedAuthority> authorities(String user) {
        var authorities = new ArrayList<String>();
        List<String> groups = groups(user);
        authorities.add(Authorities.STAFF);
        if (groups.contains(ADMINISTRATORS)) {
            authorities.add(Authorities.ADMINISTRATOR);
        }
        if (groups.contains(MANAGERS) || groups.contains(ADMINISTRATORS)) {
            authorities.add(Authorities.MANAGER);
        }
        if (rights.isUserAuthorized(user, groups, Permissions.ACCESS, Resources.APPLICATION, "tasklist")) {
            authorities.add(Authorities.TASKS);
        }
        if (rights.isUserAuthorized(user, groups, Permissions.CREATE, Resources.DEPLOYMENT)) {
            authorities.add(Authorities.DEPLOYER);
        }
        return AuthorityUtils.createAuthorityList(authorities);
    }

    /** Ids of the groups of a user, as they are now. */
    List<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
