package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.Replies;
import org.carerelay.messaging.ReplyTooLateException;
import org.carerelay.messaging.WithdrawalTooLateException;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.engine.PatientForms;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Writing in a conversation and stopping it, through the real controllers, the real form and the real templates. */
@PageTest
class ReplyAndWithdrawTest {

    private static final String REPLY = "/requests/" + RequestPageState.TOKEN + "/reply";
    private static final String WITHDRAW = "/requests/" + RequestPageState.TOKEN + "/withdraw";
    private static final String KEY = "6b1f1c7e-0000-4000-8000-00000000000a";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Messages messages;

    @Autowired
    private Replies replies;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private PatientForms forms;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private Submissions submissions;

    private final UUID account = UUID.randomUUID();
    private MockMvc browser;

    @BeforeEach
    void sign_in_with_one_open_request() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(application).build();
        PatientAccount ada = mock();
        when(ada.accountId()).thenReturn(account);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(ada, null, List.of()));
        has(new RequestPageState());
        when(forms.schema(any(), eq("ReplyToCareTeam")))
                .thenReturn(FormSchema.parse(Files.readString(Path.of("forms/messaging/ReplyToCareTeam.form"))));
        when(submissions.find(anyString(), any())).thenReturn(Optional.empty());
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
        reset(messages, replies, withdrawals, forms, drafts, submissions);
    }

    @Test
    void the_page_has_an_address_of_its_own_so_that_back_knows_what_was_sent() throws Exception {
        browser.perform(get(REPLY))
                .andExpect(status().is3xxRedirection())
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).startsWith(REPLY + "?page="));
    }

    @Test
    void the_deployed_form_is_asked_with_what_was_typed_before() throws Exception {
        when(drafts.find("patient:" + account, "ReplyToCareTeam:" + RequestPageState.TOKEN))
                .thenReturn(Optional.of(Map.of("_key", KEY, "messageText", "It still itches.")));
        browser.perform(get(REPLY).param("page", KEY))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Is anything new or worse?"),
                                containsString("It still itches."),
                                containsString("It is not sent yet"))));
    }

    @Test
    void a_reply_is_sent_and_its_draft_forgotten() throws Exception {
        reply("NO", "It still itches.").andExpect(redirectedUrl("/requests/" + RequestPageState.TOKEN + "?sent"));
        verify(replies).reply(account, RequestPageState.TOKEN, "It still itches.");
        verify(drafts).discard("patient:" + account, "ReplyToCareTeam:" + RequestPageState.TOKEN);
    }

    @Test
    void a_reply_that_was_sent_is_not_sent_again() throws Exception {
        when(submissions.find(KEY, account)).thenReturn(Optional.of(new Reference("MSG-7K2M4Q9T")));
        reply("NO", "It still itches.").andExpect(redirectedUrl("/requests/" + RequestPageState.TOKEN + "?sent"));
        verify(replies, never()).reply(any(), any(), any());
    }

    @Test
    void the_back_button_finds_already_sent() throws Exception {
        when(submissions.find(KEY, account)).thenReturn(Optional.of(new Reference("MSG-7K2M4Q9T")));
        browser.perform(get(REPLY).param("page", KEY)).andExpect(content().string(containsString("Already sent")));
    }

    @Test
    void an_answer_that_is_missing_is_told_at_its_field_and_the_rest_is_kept() throws Exception {
        reply("", "It still itches.")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error: "),
                                containsString("Choose whether anything is new or worse"),
                                containsString("It still itches."),
                                containsString("href=\"#anythingWorse\""))));
        verify(replies, never()).reply(any(), any(), any());
    }

    @Test
    void what_is_worse_is_never_sent_but_leads_to_the_emergency_question_with_the_words() throws Exception {
        doAnswer(call -> {
                    when(drafts.find("patient:" + account, "ReplyToCareTeam:" + RequestPageState.TOKEN))
                            .thenReturn(Optional.of(call.getArgument(2)));
                    return null;
                })
                .when(drafts)
                .save(any(), startsWithReply(), any());
        reply("YES", "My chest hurts now.").andExpect(redirectedUrl("/messages/new"));
        verify(replies, never()).reply(any(), any(), any());
        verify(drafts)
                .save(
                        eq("patient:" + account),
                        eq(Messages.PROCESS),
                        argThat(draft -> draft.get("messageText").equals("My chest hurts now.")
                                && draft.get("topic").equals("HEALTH_PROBLEM")));
    }

    @Test
    void a_request_that_closed_long_ago_asks_for_a_new_message_and_keeps_the_words() throws Exception {
        doThrow(mock(ReplyTooLateException.class)).when(replies).reply(any(), any(), any());
        reply("NO", "One more thing.").andExpect(content().string(containsString("Write us a new message")));
        verify(drafts)
                .save(
                        eq("patient:" + account),
                        startsWithReply(),
                        argThat(draft -> draft.containsValue("One more thing.")));

        has(new RequestPageState().now(Duration.ofDays(30)).ended("RESOLVED_REPLY", 300, false));
        browser.perform(get(REPLY)).andExpect(content().string(containsString("Write us a new message")));
        browser.perform(post("/requests/" + RequestPageState.TOKEN + "/anew"))
                .andExpect(redirectedUrl("/messages/new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reply", "/reply?page=" + KEY, "/withdraw"})
    void somebody_elses_request_is_as_unknown_as_one_that_never_was(String page) throws Exception {
        String path = "/requests/00000000000000000000000000000000" + page;
        browser.perform(get(path).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        browser.perform(post(path.replaceAll("\\?.*", "")).param("key", KEY).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        verify(replies, never()).reply(any(), any(), any());
        verify(withdrawals, never()).withdraw(any(), any());
    }

    @Test
    void stopping_is_asked_once_more() throws Exception {
        browser.perform(get(WITHDRAW))
                .andExpect(content()
                        .string(allOf(
                                containsString("Do you want to stop this request?"),
                                not(containsString("A nurse calls you")))));
        verify(withdrawals, never()).withdraw(any(), any());
        browser.perform(post(WITHDRAW)).andExpect(redirectedUrl("/requests/" + RequestPageState.TOKEN + "?withdrawn"));
        verify(withdrawals, times(1)).withdraw(account, RequestPageState.TOKEN);
    }

    @Test
    void before_an_urgent_request_stops_a_nurse_calls() throws Exception {
        has(new RequestPageState().urgent());
        browser.perform(get(WITHDRAW))
                .andExpect(content().string(containsString("A nurse calls you before we close this")));
    }

    @Test
    void stopping_too_late_says_so_on_the_page_of_the_request() throws Exception {
        doThrow(mock(WithdrawalTooLateException.class)).when(withdrawals).withdraw(any(), any());
        browser.perform(post(WITHDRAW)).andExpect(redirectedUrl("/requests/" + RequestPageState.TOKEN + "?late"));
        has(new RequestPageState().answered("Yes.", 10));
        browser.perform(get(WITHDRAW)).andExpect(redirectedUrl("/requests/" + RequestPageState.TOKEN + "?late"));
    }

    private ResultActions reply(String worse, String text) throws Exception {
        return browser.perform(
                post(REPLY).param("key", KEY).param("anythingWorse", worse).param("messageText", text));
    }

    private void has(RequestPageState state) {
        when(messages.find(account, RequestPageState.TOKEN)).thenReturn(Optional.of(state.summary()));
    }

    private static String startsWithReply() {
        return startsWith("ReplyToCareTeam:");
    }
}
