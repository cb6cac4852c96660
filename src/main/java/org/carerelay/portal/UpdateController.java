package org.carerelay.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Option;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** "Tell your doctor how you are", without being asked. */
@Controller
@RequestMapping("/questions/new")
class UpdateController {

    private static final String WRITE_INSTEAD = "redirect:/messages/new";

    private final UpdateSending sending;
    private final PageDrafts drafts;
    private final Questions questions;

    UpdateController(UpdateSending sending, PageDrafts drafts, Questions questions) {
        this.sending = sending;
        this.drafts = drafts;
        this.questions = questions;
    }

    @GetMapping
    String show(@AuthenticationPrincipal PatientAccount account, Model model, Locale language) {
        return page(account, draft(account), Map.of(), model, language);
    }

    /** @param key of the draft that the page showed: pressing Send twice sends once */
    @PostMapping
    String send(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletResponse response) {
        Optional<String> before = sending.sent(account, key);
        if (before.isPresent()) {
            return "redirect:/questions/" + before.get();
        }
        MessageDraft draft = keep(account, sent);
        Map<String, Object> answers = new HashMap<>(draft.answers());
        List<Option> people = sending.people(account, language);
        if (people.size() == 1) {
            answers.put(People.FIELD, people.get(0).value());
        }
        try {
            sending.send(account, draft.key(), answers, language);
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(account, draft, e.errors(), model, language);
        }
        return sending.sent(account, draft.key())
                .map(token -> "redirect:/questions/" + token)
                .orElseThrow();
    }

    /** What is being written, now and then, in the background. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@RequestParam MultiValueMap<String, String> sent, @AuthenticationPrincipal PatientAccount account) {
        keep(account, sent);
    }

    private String page(
            PatientAccount account, MessageDraft draft, Map<String, String> errors, Model model, Locale language) {
        List<Option> people = sending.people(account, language);
        if (people.isEmpty()) {
            return WRITE_INSTEAD;
        }
        Map<String, Object> values = new HashMap<>(draft.answers());
        values.put(People.CHOICES, people);
        model.addAttribute("kept", errors.isEmpty() && !draft.answers().isEmpty());
        model.addAttribute("key", draft.key());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "questions",
                questions.of(sending.schema().pages().get(0), values, errors, language).stream()
                        .filter(question -> !question.name().equals(People.FIELD) || people.size() > 1)
                        .toList());
        return "portal/update";
    }

    private MessageDraft draft(PatientAccount account) {
        return drafts.of(account.accountId(), UpdateSending.FORM, UpdateSending.PAGE);
    }

    private MessageDraft keep(PatientAccount account, MultiValueMap<String, String> sent) {
        return drafts.keep(account.accountId(), UpdateSending.FORM, UpdateSending.PAGE, sending.schema(), sent);
    }
}
