package org.carerelay.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@JourneyTest
@DisplayName("The demo patients")
class DemoPatientsJourneyTest {

    @Autowired
    private DemoPatients demo;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private Patients patients;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void sign_in_with_the_password_of_the_readme_and_one_reads_spanish() {
        var passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        for (var name : new String[] {"ada", "ben", "chao"}) {
            var account = accounts.loadUserByUsername(name + "@example.org");
            assertThat(passwords.matches("demo-patient", account.getPassword())).isTrue();
        }
        assertThat(accounts.loadUserByUsername("chao@example.org").language()).isEqualTo(Locale.forLanguageTag("es"));
    }

    @Test
    void include_a_nine_year_old_for_whom_both_parents_may_act() {
        var ada = accounts.loadUserByUsername("ada@example.org");
        var ben = accounts.loadUserByUsername("ben@example.org");
        var chao = accounts.loadUserByUsername("chao@example.org");
        var child = accounts.peopleFor(ben.accountId()).get(1);
        var born = patients.find(child.patient()).orElseThrow().birthDate();

        assertThat(ChronoUnit.YEARS.between(born, LocalDate.now(clock))).isEqualTo(9);
        assertThat(child.relationship()).isEqualTo(Relationship.PARENT);
        assertThat(accounts.mayActFor(ada.accountId(), child.patient())).isTrue();
        assertThat(accounts.mayActFor(ben.accountId(), child.patient())).isTrue();
        assertThat(accounts.mayActFor(chao.accountId(), child.patient())).isFalse();
        assertThat(accounts.mayActFor(ben.accountId(), ada.self())).isFalse();
    }

    @Test
    void are_the_same_after_another_start() {
        var before = rows();

        demo.run(new DefaultApplicationArguments());

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void are_there_once_when_two_nodes_start_together() throws Exception {
        var before = rows();
        database.sql("delete from patient where record_number = '4717-1'").update();

        var nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> start = () -> {
                demo.run(new DefaultApplicationArguments());
                return null;
            };
            for (var node : nodes.invokeAll(Collections.nCopies(2, start))) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        return database.sql("""
                        select concat(
                            (select count(*) from patient where record_number like '471_-_'), ' ',
                            (select count(*) from patient_account where email in
                                ('ada@example.org', 'ben@example.org', 'chao@example.org')), ' ',
                            (select count(*) from proxy_right p join patient c on c.id = p.patient_id
                                where c.record_number = '4711-3'))
                        """).query(String.class).single();
    }
}
