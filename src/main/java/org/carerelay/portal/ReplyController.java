package org.carerelay.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.carerelay.messaging.ReplyTooLateException;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.FormValidator;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Writing in a conversation. Whatever is typed is kept; what is new or worse is asked about first. */
@Controller
@RequestMapping("/requests/{token}/reply")
class ReplyController {

    private static final String KEY = "page";
    private static final Pattern KEYS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final MyRequests requests;
    private final ReplyForm form;
    private final PageDrafts drafts;
    private final ReplyPage page;
    private final ReplySending sending;
    private final MessageFromRequest newMessage;
    private final FormValidator validator;

    ReplyController(
            MyRequests requests,
            ReplyForm form,
            PageDrafts drafts,
            ReplyPage page,
            ReplySending sending,
            MessageFromRequest newMessage,
            FormValidator validator) {
        this.requests = requests;
        this.form = form;
        this.drafts = drafts;
        this.page = page;
        this.sending = sending;
        this.newMessage = newMessage;
        this.validator = validator;
    }

    /** @param key of the page, so that the browser's Back button finds out that it was sent */
    @GetMapping
    String write(
            @PathVariable String token,
            @RequestParam(name = KEY, defaultValue = "") String key,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language) {
        RequestSummary request = requests.get(token, account);
        if (sending.isSent(key, account.accountId())) {
            return page.instead("portal/reply-sent", request, model, language);
        }
        if (!request.canReply()) {
            return page.instead("portal/reply-late", request, model, language);
        }
        MessageDraft draft = drafts.of(account.accountId(), ReplyForm.ID, token);
        return !isKey(key)
                ? "redirect:/requests/{token}/reply?" + KEY + "=" + draft.key()
                : page.show(request, form.of(request), draft, key, Map.of(), model, language);
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletResponse response) {
        RequestSummary request = requests.get(token, account);
        if (sending.isSent(key, account.accountId())) {
            return "redirect:/requests/{token}?sent";
        }
        if (!isKey(key)) {
            throw new NotFoundException();
        }
        FormSchema schema = form.of(request);
        MessageDraft draft = keep(request, schema, sent, account);
        if ("YES".equals(draft.answers().get(ReplyForm.ANYTHING_WORSE))) {
            newMessage.begin(request, account, MessageFromRequest.Why.WORSE);
            return "redirect:" + RedFlagController.PATH;
        }
        try {
            var answers = validator.validate(schema, draft.answers(), language);
            sending.send(
                    request,
                    account.accountId(),
                    key,
                    String.valueOf(answers.all().get(ReplyForm.TEXT)));
            return "redirect:/requests/{token}?sent";
        } catch (ReplyTooLateException e) {
            return page.instead("portal/reply-late", request, model, language);
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(request, schema, draft, key, e.errors(), model, language);
        }
    }

    /** What is being written, now and then, in the background. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account) {
        RequestSummary request = requests.get(token, account);
        if (!sending.isSent(key, account.accountId())) {
            keep(request, form.of(request), sent, account);
        }
    }

    private static boolean isKey(String key) {
        return KEYS.matcher(key).matches();
    }

    private MessageDraft keep(
            RequestSummary request, FormSchema schema, MultiValueMap<String, String> sent, PatientAccount account) {
        Map<String, Object> typed = new LinkedHashMap<>(PostedAnswers.read(schema.fields(), sent));
        typed.keySet().removeIf(field -> schema.field(field).isEmpty());
        MessageDraft draft = drafts.of(account.accountId(), ReplyForm.ID, request.token());
        draft.answer(
                schema.fields().stream()
                        .map(field -> String.valueOf(field.key()))
                        .toList(),
                typed);
        drafts.save(account.accountId(), ReplyForm.ID, request.token(), draft);
        return draft;
    }
}
