package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormRejectedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Check your message, then send". */
@Controller
@RequestMapping(MessageController.CHECK)
class MessageCheckController {

    private final Writing writing;
    private final Summary summary;
    private final Promises promises;
    private final Sending sending;
    private final RedFlagCookie cookie;

    MessageCheckController(Writing writing, Summary summary, Promises promises, Sending sending, RedFlagCookie cookie) {
        this.writing = writing;
        this.summary = summary;
        this.promises = promises;
        this.sending = sending;
        this.cookie = cookie;
    }

    @GetMapping
    String check(
            @AuthenticationPrincipal PatientAccount account, Model model, Locale language, HttpServletRequest request) {
        MessageInWriting message = writing.open(account, language, request);
        writing.complete(message, language);
        model.addAttribute("rows", summary.of(message, language));
        model.addAttribute("promise", promises.before(message.shownAnswers(), language));
        model.addAttribute("key", message.draft().key());
        model.addAttribute("back", message.pathBefore(message.pages().lastNumber() + 1));
        return "portal/check";
    }

    /** @param key of the draft that the page showed: pressing Send twice sends once */
    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Reference> sent = sending.sent(key, account);
        if (sent.isPresent()) {
            return "redirect:" + sending.sentPage(sent.get());
        }
        MessageInWriting message = writing.open(account, language, request);
        try {
            Reference reference =
                    sending.send(account, message.draft().key(), writing.complete(message, language), language);
            cookie.clear(request, response);
            return "redirect:" + sending.sentPage(reference);
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", e.errors());
            return check(account, model, language, request);
        }
    }
}
