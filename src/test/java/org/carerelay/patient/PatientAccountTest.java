package org.carerelay.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.SerializationUtils;

@DisplayName("A signed-in patient")
class PatientAccountTest {

    private final PatientAccount account = new PatientAccount(
            UUID.randomUUID(), "ada@example.org", PatientId.next(), "Ada", Locale.ENGLISH, "{noop}hash-to-forget");

    @Test
    void lives_in_the_session_without_the_password_hash() {
        account.eraseCredentials();

        var stored = SerializationUtils.serialize(account);
        var read = (PatientAccount) SerializationUtils.deserialize(stored);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("hash-to-forget");
        assertThat(read).isEqualTo(account);
        assertThat(read.self()).isEqualTo(account.self());
        assertThat(read.language()).isEqualTo(Locale.ENGLISH);
        assertThat(read.getPassword()).isNull();
    }

    @Test
    void has_no_name_and_no_address_in_logs() {
        assertThat(account).asString().doesNotContain("Ada").doesNotContain("ada@");
    }
}
