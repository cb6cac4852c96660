package org.carerelay.messaging.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.SyntheticPatients;
import org.carerelay.support.TasklistWalk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The front desk writes down a call in the real Tasklist. */
@BrowserTest
@DisplayName("A call that is written down in Tasklist")
class WriteDownMessageBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private Messages messages;

    @Test
    void is_a_request_of_the_patient_from_then_on() {
        var patient = patients.add(SyntheticPatients.somebody());
        var account = accounts.open(UUID.randomUUID() + "@example.org", "a long password", patient, Locale.ENGLISH);
        Page page = Browser.window(port);
        var rita = TasklistWalk.signedIn(page, "rita");

        page.getByText("Start process").click();
        page.getByText("Message written down").click();
        assertThat(page.locator(".fjs-container")).isVisible();
        Browser.screenshot(page, "write-down-empty");
        rita.tick("Chest pain, or a tight or heavy feeling in the chest");
        assertThat(page.getByText("Tell the caller to call the emergency number now"))
                .isVisible();
        Browser.screenshot(page, "write-down-emergency");
        page.getByLabel("Chest pain, or a tight or heavy feeling in the chest").uncheck();
        rita.tick("None of these");
        rita.write("Record number", patients.find(patient).orElseThrow().recordNumber());
        page.getByLabel("Date of birth").fill("01/01/1980");
        page.keyboard().press("Tab");
        rita.choose("Who says it?", "The patient")
                .choose("How did it reach us?", "On the phone")
                .choose("What is it about?", "Feedback")
                .choose("How soon do they say they need help?", "No rush")
                .write("What they said, in their words", "Thanks to the whole team.");
        Browser.screenshot(page, "write-down-full");
        page.locator(".modal-footer")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Start"))
                .click();

        assertThat(page.locator(".fjs-container")).hasCount(0);
        assertThat(messages.requestsOf(account)).hasSize(1);
        page.context().close();
    }
}
