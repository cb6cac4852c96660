package org.carerelay.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.engine.PatientForms;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.welfare.UpdateClosedException;
import org.carerelay.welfare.WelfareQuestion;
import org.carerelay.welfare.WelfareQuestions;
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

/** A physician's question: the patient answers here, and later reads here that the answer was seen. */
@Controller
@RequestMapping("/questions/{token}")
class QuestionController {

    private final WelfareQuestions questions;
    private final PatientForms forms;
    private final FormValidator validator;
    private final PageDrafts drafts;
    private final QuestionPage page;

    QuestionController(
            WelfareQuestions questions,
            PatientForms forms,
            FormValidator validator,
            PageDrafts drafts,
            QuestionPage page) {
        this.questions = questions;
        this.forms = forms;
        this.validator = validator;
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping
    String show(
            @PathVariable String token, @AuthenticationPrincipal PatientAccount account, Model model, Locale language) {
        WelfareQuestion question = question(token, account);
        return question.waits()
                ? page.form(question, schema(question), draft(token, account), Map.of(), model, language)
                : page.story(question, model, language);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletResponse response) {
        WelfareQuestion question = question(token, account);
        if (!question.waits()) {
            return "redirect:/questions/{token}";
        }
        FormSchema schema = schema(question);
        MessageDraft draft = keep(token, schema, sent, account);
        try {
            questions.answer(
                    account.accountId(),
                    token,
                    validator.validate(schema, draft.answers(), language).all());
            drafts.discard(account.accountId(), WelfareQuestions.FORM, token);
        } catch (UpdateClosedException overtaken) {
            return "redirect:/questions/{token}";
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.form(question, schema, draft, e.errors(), model, language);
        }
        return "redirect:/questions/{token}";
    }

    /** What is being written, now and then, in the background. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account) {
        WelfareQuestion question = question(token, account);
        if (question.waits()) {
            keep(token, schema(question), sent, account);
        }
    }

    private WelfareQuestion question(String token, PatientAccount account) {
        return questions.find(account.accountId(), token).orElseThrow(NotFoundException::new);
    }

    private FormSchema schema(WelfareQuestion question) {
        return forms.schema(question.update().reference(), WelfareQuestions.FORM);
    }

    private MessageDraft draft(String token, PatientAccount account) {
        return drafts.of(account.accountId(), WelfareQuestions.FORM, token);
    }

    private MessageDraft keep(
            String token, FormSchema schema, MultiValueMap<String, String> sent, PatientAccount account) {
        return drafts.keep(account.accountId(), WelfareQuestions.FORM, token, schema, sent);
    }
}
