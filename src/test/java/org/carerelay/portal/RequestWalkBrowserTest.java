package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.Replies;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.engine.PatientForms;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.support.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Replying and stopping in a browser without scripts: real controllers, pages and form behind the network. */
@PageBrowserTest
class RequestWalkBrowserTest {

    private static final String SITE = "http://localhost";
    private static final String REQUEST = "/requests/" + RequestPageState.TOKEN;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Messages messages;

    @Autowired
    private Replies replies;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private CurrentSteps currentSteps;

    @Autowired
    private PatientForms forms;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private Submissions submissions;

    private final UUID account = UUID.randomUUID();
    private MockMvc server;
    private Page page;
    private PortalWalk walk;

    @BeforeEach
    void open_a_request() throws Exception {
        PatientAccount ada = mock();
        when(ada.accountId()).thenReturn(account);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(ada, null, List.of()));
        RequestPageState state = RequestPageStates.all().get("with the nurses");
        when(messages.find(account, RequestPageState.TOKEN)).thenReturn(Optional.of(state.summary()));
        when(messages.open(account, RequestPageState.TOKEN)).thenReturn(Optional.of(state.detail()));
        when(currentSteps.of(any()))
                .thenReturn(Optional.ofNullable(state.story().step()));
        when(submissions.find(anyString(), any())).thenReturn(Optional.empty());
        when(forms.schema(any(), eq("ReplyToCareTeam")))
                .thenReturn(FormSchema.parse(Files.readString(Path.of("forms/messaging/ReplyToCareTeam.form"))));
        server = MockMvcBuilders.webAppContextSetup(application).build();
        page = Browser.window(80, new NewContextOptions().setJavaScriptEnabled(false));
        page.route("**/*", this::answer);
        walk = new PortalWalk(page);
        page.navigate(SITE + REQUEST);
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
        SecurityContextHolder.clearContext();
        reset(messages, replies, withdrawals, currentSteps, forms, drafts, submissions);
    }

    @Test
    void a_patient_replies() {
        walk.hasHeading("Your message: a medicine");
        link("Reply").click();
        walk.hasHeading("Write to your care team");
        page.getByLabel("Your message").fill("It still itches.");
        walk.press("Send to my care team");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose whether anything is new or worse");
        assertThat(page.getByLabel("Your message")).hasValue("It still itches.");
        walk.choose("Is anything new or worse?", "No");
        walk.press("Send to my care team");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("We have got your reply. Nobody has read it yet.");
        verify(replies).reply(account, RequestPageState.TOKEN, "It still itches.");
    }

    @Test
    void a_patient_stops_a_request_after_thinking_twice() {
        link("I do not need this any more").click();
        walk.hasHeading("Do you want to stop this request?");
        link("No, go back").click();
        walk.hasHeading("Your message: a medicine");
        verify(withdrawals, never()).withdraw(any(), any());
        link("I do not need this any more").click();
        walk.press("Yes, I do not need this any more");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("We have closed it.");
        verify(withdrawals).withdraw(account, RequestPageState.TOKEN);
    }

    private Locator link(String name) {
        return page.locator("main").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** Stands for the network: a redirect is followed here, as the browser would. */
    private void answer(Route route) {
        String address = route.request().url().substring(SITE.length());
        if (PageAssets.isAsset(address)) {
            PageAssets.serve(address, route);
            return;
        }
        MockHttpServletResponse response = ask(
                HttpMethod.valueOf(route.request().method()),
                address,
                Objects.requireNonNullElse(route.request().postData(), ""));
        while (response.getRedirectedUrl() != null) {
            response = ask(HttpMethod.GET, response.getRedirectedUrl(), "");
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(response.getStatus())
                .setContentType("text/html; charset=utf-8")
                .setBodyBytes(response.getContentAsByteArray()));
    }

    private MockHttpServletResponse ask(HttpMethod method, String address, String form) {
        try {
            return server.perform(request(method, URI.create(address))
                            .accept(MediaType.TEXT_HTML)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content(form))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
