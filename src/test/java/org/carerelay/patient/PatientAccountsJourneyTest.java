package org.carerelay.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.kernel.PatientId;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@JourneyTest
@DisplayName("The portal accounts")
class PatientAccountsJourneyTest {

    private static final String PASSWORD = "correct horse battery";

    private final String address = PatientSamples.anAddress();

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private Patients patients;

    @Autowired
    private Clock clock;

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    @Test
    void know_an_address_however_it_is_typed() {
        var patient = patients.add(PatientSamples.aPatient());
        var id = accounts.open(address.toUpperCase(Locale.ROOT), PASSWORD, patient, Locale.forLanguageTag("es"));

        var account = accounts.loadUserByUsername("  " + address.toUpperCase(Locale.ROOT) + " ");

        assertThat(account.accountId()).isEqualTo(id);
        assertThat(account.email()).isEqualTo(address);
        assertThat(account.self()).isEqualTo(patient);
        assertThat(account.preferredName()).isEqualTo("Zo");
        assertThat(account.language()).isEqualTo(Locale.forLanguageTag("es"));
        assertThat(account.getPassword()).startsWith("{bcrypt}");
    }

    @Test
    void take_an_address_once() {
        anAccount();

        assertThatThrownBy(this::anAccount).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void answer_alike_and_as_slowly_for_wrong_unknown_and_disabled() {
        anAccount();
        var disabled = PatientSamples.anAddress();
        accounts.disable(accounts.open(disabled, PASSWORD, patients.add(PatientSamples.aPatient()), Locale.ENGLISH));
        var encoder = new CountingEncoder();
        var signIn = new DaoAuthenticationProvider(accounts);
        signIn.setPasswordEncoder(encoder);

        for (var person : new String[] {address, PatientSamples.anAddress(), disabled}) {
            encoder.checks.set(0);
            assertThatThrownBy(() -> signIn.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(person, "wrong password")))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("Bad credentials");
            assertThat(encoder.checks).hasValue(1);
        }
    }

    @Test
    void do_not_open_for_the_right_password_once_disabled() {
        var id = anAccount();
        accounts.disable(id);

        assertThatThrownBy(() -> accounts.loadUserByUsername(address)).isInstanceOf(UsernameNotFoundException.class);
        assertThat(accounts.peopleFor(id)).isEmpty();
    }

    @Test
    void reach_the_own_record_and_nobody_elses() {
        var id = anAccount();
        var self = accounts.loadUserByUsername(address).self();
        var somebodyElse = patients.add(PatientSamples.aPatient());

        assertThat(accounts.mayActFor(id, self)).isTrue();
        assertThat(accounts.mayActFor(id, somebodyElse)).isFalse();
        assertThat(accounts.mayActFor(id, PatientId.next())).isFalse();
        assertThat(accounts.mayActFor(UUID.randomUUID(), self)).isFalse();
        assertThat(accounts.peopleFor(id)).extracting(ActsFor::relationship).containsExactly(Relationship.SELF);
    }

    @Test
    void lose_the_reach_when_the_right_ends() {
        var id = anAccount();
        var child = patients.add(PatientSamples.aPatient());
        var until = clock.instant().plus(Duration.ofDays(1));
        accounts.grant(id, child, Relationship.PARENT, AccessLevel.FULL, clock.instant(), until);

        assertThat(accounts.mayActFor(id, child)).isTrue();
        assertThat(accounts.peopleFor(id)).extracting(ActsFor::patient).contains(child);

        ClockUtil.setCurrentTime(Date.from(until));

        assertThat(accounts.mayActFor(id, child)).isFalse();
        assertThat(accounts.peopleFor(id)).extracting(ActsFor::patient).doesNotContain(child);
    }

    @Test
    void let_people_look_who_may_not_write() {
        var id = anAccount();
        var other = patients.add(PatientSamples.aPatient());
        accounts.grant(id, other, Relationship.CAREGIVER, AccessLevel.VIEW, clock.instant(), null);

        assertThat(accounts.peopleFor(id)).extracting(ActsFor::patient).contains(other);
        assertThat(accounts.mayActFor(id, other)).isFalse();
    }

    @Test
    void hold_one_right_for_each_person_and_renew_it() {
        var id = anAccount();
        var child = patients.add(PatientSamples.aPatient());
        var now = clock.instant();
        accounts.grant(id, child, Relationship.PARENT, AccessLevel.FULL, now.minusSeconds(60), now.minusSeconds(30));
        assertThat(accounts.mayActFor(id, child)).isFalse();

        accounts.grant(id, child, Relationship.PARENT, AccessLevel.FULL, now, null);

        assertThat(accounts.mayActFor(id, child)).isTrue();
        assertThat(accounts.peopleFor(id)).extracting(ActsFor::patient).containsOnlyOnce(child);
    }

    private UUID anAccount() {
        return accounts.open(address, PASSWORD, patients.add(PatientSamples.aPatient()), Locale.ENGLISH);
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder real = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        private final AtomicInteger checks = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            checks.incrementAndGet();
            return real.matches(password, hash);
        }
    }
}
