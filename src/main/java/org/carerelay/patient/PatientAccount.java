package org.carerelay.patient;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in patient or carer. Lives in the session, therefore forgets the password hash once it was checked. */
public final class PatientAccount implements UserDetails, CredentialsContainer {

    /** Authority of everyone who signed in on the portal. */
    public static final String ROLE = "ROLE_PATIENT";

    private static final long serialVersionUID = 1L;

    private final UUID accountId;
    private final String email;
    private final UUID self;
    private final String preferredName;
    private final Locale language;
    private @Nullable String passwordHash;

    PatientAccount(
            UUID accountId, String email, PatientId self, String preferredName, Locale language, String passwordHash) {
        this.accountId = accountId;
        this.email = email;
        this.self = self.value();
        this.preferredName = preferredName;
        this.language = language;
        this.passwordHash = passwordHash;
    }

    public UUID accountId() {
        return accountId;
    }

    /** Address with which the person signs in, in lower case. */
    public String email() {
        return email;
    }

    /** The person's own record. */
    public PatientId self() {
        return new PatientId(self);
    }

    /** How to address the person. */
    public String preferredName() {
        return preferredName;
    }

    /** In which the person reads the portal. */
    public Locale language() {
        return language;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(ROLE));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatientAccount account && accountId.equals(account.accountId);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }

    /** Without name and address: this may end in a log. */
    @Override
    public String toString() {
        return "PatientAccount[" + accountId + "]";
    }
}
