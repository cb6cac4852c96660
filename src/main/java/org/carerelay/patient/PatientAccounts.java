package org.carerelay.patient;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in on the portal, and whose requests they reach there. */
@Service
public class PatientAccounts implements UserDetailsService {

    private final AccountRepository accounts;
    private final ProxyRightRepository proxyRights;
    private final PatientRepository patients;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    PatientAccounts(
            AccountRepository accounts, ProxyRightRepository proxyRights, PatientRepository patients, Clock clock) {
        this.accounts = accounts;
        this.proxyRights = proxyRights;
        this.patients = patients;
        this.clock = clock;
    }

    /**
     * Finds who signs in. A disabled account is as unknown as one that never was, so that the caller, which spends the
     * time of a password check on unknown addresses too, gives nothing away.
     */
    @Override
    @Transactional(readOnly = true)
    public PatientAccount loadUserByUsername(String email) {
        return accounts.findByEmail(normal(email))
                .filter(Account::isEnabled)
                .map(Account::principal)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** The id of the account with this address, also of a disabled one. */
    @Transactional(readOnly = true)
    public Optional<UUID> findByEmail(String email) {
        return accounts.findByEmail(normal(email)).map(Account::id);
    }

    /** Whom the account belongs to, also of a disabled one. */
    @Transactional(readOnly = true)
    public Optional<AccountHolder> holder(UUID accountId) {
        return accounts.findById(accountId).map(Account::holder);
    }

    /**
     * Opens an account for a patient.
     *
     * @return the account id
     * @throws org.springframework.dao.DataIntegrityViolationException when the address has an account already
     */
    @Transactional
    public UUID open(String email, String password, PatientId self, Locale language) {
        var patient = patients.getReferenceById(self.value());
        return accounts.saveAndFlush(new Account(normal(email), passwords.encode(password), patient, language))
                .id();
    }

    /** Nobody signs in with this account any more. */
    @Transactional
    public void disable(UUID accountId) {
        accounts.findById(accountId).ifPresent(Account::disable);
    }

    /**
     * Lets an account reach somebody else's record; a second grant replaces the first.
     *
     * @param until first moment at which the right no longer holds; null for no end
     */
    @Transactional
    public void grant(
            UUID accountId,
            PatientId patient,
            Relationship relationship,
            AccessLevel level,
            Instant from,
            @Nullable Instant until) {
        var right = proxyRights
                .findByAccountIdAndPatientId(accountId, patient.value())
                .orElseGet(() -> new ProxyRight(accountId, patients.getReferenceById(patient.value())));
        proxyRights.saveAndFlush(right.allow(relationship, level, from, until));
    }

    /** Everyone whose requests this account may see now: the holder first, then the people they care for. */
    @Transactional(readOnly = true)
    public List<ActsFor> peopleFor(UUID accountId) {
        var people = new ArrayList<ActsFor>();
        accounts.findById(accountId)
                .filter(Account::isEnabled)
                .map(Account::self)
                .ifPresent(self -> {
                    people.add(new ActsFor(self.id(), self.fullName(), Relationship.SELF, true));
                    proxyRights.findByAccountIdOrderByPatientBirthDate(accountId).stream()
                            .filter(right -> right.holdsAt(clock.instant()))
                            .map(ProxyRight::actsFor)
                            .forEach(people::add);
                });
        return List.copyOf(people);
    }

    /** Whether this account may now send something for that patient, its holder included. */
    @Transactional(readOnly = true)
    public boolean mayActFor(UUID accountId, PatientId patient) {
        return accounts.findById(accountId)
                .filter(Account::isEnabled)
                .map(account -> account.self().id().equals(patient) || hasRight(accountId, patient))
                .orElse(false);
    }

    /** Whether this is the account holder's own record. */
    @Transactional(readOnly = true)
    public boolean isOwnRecord(UUID accountId, PatientId patient) {
        return accounts.findById(accountId)
                .filter(account -> account.self().id().equals(patient))
                .isPresent();
    }

    /** The accounts that may act for this patient now: the patient's own first. */
    @Transactional(readOnly = true)
    public List<UUID> readersOf(PatientId patient) {
        var carers = proxyRights.findByPatientId(patient.value()).stream()
                .filter(right -> right.mayAct() && right.holdsAt(clock.instant()))
                .map(ProxyRight::accountId)
                .filter(carer ->
                        accounts.findById(carer).filter(Account::isEnabled).isPresent());
        return Stream.concat(
                        accounts.findByPatientIdAndEnabledTrue(patient.value()).stream()
                                .map(Account::id),
                        carers)
                .toList();
    }

    /** Whether somebody beside the patient sees their requests now. */
    @Transactional(readOnly = true)
    public boolean isSeenByOthers(PatientId patient) {
        return proxyRights.findByPatientId(patient.value()).stream().anyMatch(right -> right.holdsAt(clock.instant()));
    }

    private boolean hasRight(UUID accountId, PatientId patient) {
        return proxyRights
                .findByAccountIdAndPatientId(accountId, patient.value())
                .filter(right -> right.mayAct() && right.holdsAt(clock.instant()))
                .isPresent();
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
