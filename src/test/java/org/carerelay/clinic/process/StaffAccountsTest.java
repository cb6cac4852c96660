package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.carerelay.platform.engine.StaffPasswords;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class StaffAccountsTest {

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffPasswords passwords;

    @Autowired
    IdentityService identities;

    @Test
    void a_changed_setting_changes_the_password_and_the_same_one_changes_nothing() {
        String id = "boss" + System.nanoTime();
        accounts.createMissing(id, "Bo", "Ss", null, "first-password", List.of(StaffGroup.ADMINISTRATOR));

        accounts.setPassword(id, "second-password");

        assertThat(passwords.match(id, "second-password")).isTrue();
        assertThat(passwords.match(id, "first-password")).isFalse();
        identities.deleteUser(id);
    }

    @Test
    void an_account_that_exists_is_left_alone() {
        accounts.createMissing("nina", "Other", "Name", null, "other-password", List.of(StaffGroup.ADMINISTRATOR));

        assertThat(passwords.match("nina", "demo-clinic")).isTrue();
        assertThat(identities.createGroupQuery().groupMember("nina").list())
                .extracting(group -> group.getId())
                .containsExactly("triage-nurse");
    }

    @Test
    void wrong_passwords_lock_nobody_out() {
        for (int i = 0; i < 12; i++) {
            assertThat(passwords.match("rita", "wrong")).isFalse();
        }

        assertThat(passwords.match("rita", "demo-clinic")).isTrue();
    }

    @Test
    void nobody_has_a_password() {
        assertThat(passwords.match("no-such-person", "demo-clinic")).isFalse();
    }
}
