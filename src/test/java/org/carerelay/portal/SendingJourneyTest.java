package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientAccount;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.security.Authorities;
import org.carerelay.support.JourneyTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@JourneyTest
class SendingJourneyTest {

    @Autowired
    private Sending sending;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageDrafts drafts;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;
    private PatientAccount chao;
    private PatientAccount ben;

    @BeforeEach
    void open_a_browser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        chao = accounts.loadUserByUsername("chao@example.org");
        ben = accounts.loadUserByUsername("ben@example.org");
    }

    @Test
    void a_page_sent_twice_at_once_is_one_request() throws Exception {
        int before = requestsOf(chao).size();
        String key = UUID.randomUUID().toString();
        Callable<Reference> send = () -> sending.send(chao, key, answers(), Locale.ENGLISH);
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Reference>> sent = threads.invokeAll(List.of(send, send, send, send));
            assertThat(sent.get(1).get()).isEqualTo(sent.get(0).get());
            assertThat(sent.get(3).get()).isEqualTo(sent.get(0).get());
        } finally {
            threads.shutdown();
        }
        assertThat(requestsOf(chao)).hasSize(before + 1);
    }

    @Test
    void somebody_elses_request_looks_like_one_that_never_was() throws Exception {
        Reference reference = sending.send(chao, UUID.randomUUID().toString(), answers(), Locale.ENGLISH);
        String token = messages.summary(reference).token();
        String theirs = notFound("/requests/" + token, ben).replace(token, "");
        String nobodys = notFound("/requests/0123456789abcdef", ben).replace("0123456789abcdef", "");
        assertThat(theirs.replaceAll("value=\"[^\"]*\"", "")).isEqualTo(nobodys.replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void a_message_about_a_stranger_is_refused_like_a_page_that_never_was() throws Exception {
        var draft = MessageDraft.empty();
        draft.screen(new RedFlags("", Set.of(), Set.of(), true, "", "", ""), Instant.now());
        drafts.save(ben, draft);
        browser.perform(post("/messages/new/2")
                        .with(signedIn(ben))
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML)
                        .param("aboutPatient", chao.self().toString())
                        .param("topic", "FEEDBACK"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("We cannot find this page")));
        drafts.discard(ben);
    }

    @Test
    void red_flags_come_from_our_own_page_only() throws Exception {
        browser.perform(post("/messages/new").accept(MediaType.TEXT_HTML).param("rf_none", "true"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("press Continue again")));
    }

    @Test
    void no_page_of_a_message_comes_before_the_question_about_an_emergency() throws Exception {
        var newcomer = newcomer();
        browser.perform(get("/messages/new/4").with(signedIn(newcomer)).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/messages/new"));
    }

    /** Somebody who has written nothing yet. */
    private PatientAccount newcomer() {
        String email = "newcomer-" + UUID.randomUUID() + "@example.org";
        accounts.open(email, "demo-patient", ben.self(), Locale.ENGLISH);
        return accounts.loadUserByUsername(email);
    }

    private String notFound(String path, PatientAccount reader) throws Exception {
        return browser.perform(get(path).with(signedIn(reader)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor signedIn(PatientAccount account) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority(Authorities.PATIENT))));
    }

    private Collection<RequestSummary> requestsOf(PatientAccount account) {
        return messages.requestsOf(account.accountId());
    }

    private Map<String, Object> answers() {
        return new HashMap<>(Map.of(
                "rf_none",
                true,
                "aboutPatient",
                chao.self().toString(),
                "topic",
                "FEEDBACK",
                "messageText",
                "Thank you."));
    }
}
