package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.SyntheticPatients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class OwnDoctorBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    private Page page;
    private PortalWalk walk;

    @BeforeEach
    void open_a_window() {
        page = Browser.window(port);
        walk = new PortalWalk(page);
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @Test
    void a_patient_asks_for_their_own_doctor_and_reads_when_the_doctor_answers() {
        askAboutResult(patientOf("paula"));
        walk.hasHeading("Who should answer?");
        assertThat(page.getByText("Your own doctor, Dr. Paula Jensen, answers by"))
                .isVisible();
        Browser.screenshot(page, "portal-own-doctor");
        page.getByLabel("My own doctor").check();
        walk.press("Continue");
        walk.hasHeading("Write your message");
        assertThat(page.getByText("Your own doctor, Dr. Paula Jensen, answers by"))
                .isVisible();
        page.getByLabel("Your message").fill("Could you please explain my result?");
        walk.press("Continue");
        assertThat(page.getByText("Your own doctor, Dr. Paula Jensen, answers by"))
                .isVisible();
        Browser.screenshot(page, "portal-own-doctor-check");

        page.navigate("/messages/new/4?language=es");
        assertThat(page.getByText("Su doctora o doctor, Paula Jensen, le responde"))
                .isVisible();
        Browser.screenshot(page, "portal-own-doctor-es");
    }

    @Test
    void a_patient_whose_doctor_has_left_is_told_and_not_asked() {
        askAboutResult(patientOf("left-" + UUID.randomUUID()));
        walk.hasHeading("Write your message");
        assertThat(page.getByText("Your own doctor no longer works at our clinic."))
                .isVisible();
        Browser.screenshot(page, "portal-doctor-left");
    }

    @Test
    void a_patient_without_an_own_doctor_is_not_asked() {
        askAboutResult(patientOf(null));
        walk.hasHeading("Write your message");
        assertThat(page.getByText("own doctor")).hasCount(0);
    }

    private void askAboutResult(String email) {
        walk.sayItIsNoEmergency();
        walk.signIn(email);
        walk.choose("What is it about?", "A test result");
        walk.press("Continue");
    }

    private String patientOf(@Nullable String doctor) {
        var patient = patients.add(SyntheticPatients.patientOf(doctor));
        String email = UUID.randomUUID() + "@example.org";
        accounts.open(email, PortalWalk.PASSWORD, patient, Locale.ENGLISH);
        return email;
    }
}
