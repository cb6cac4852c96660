package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormRejectedException;
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

/** The pages of a new message after the first: one page for each group of the form. Every step is kept as a draft. */
@Controller
@RequestMapping(RedFlagController.PATH + "/{number:[0-9]{1,3}}")
class MessageController {

    static final String CHECK = RedFlagController.PATH + "/check";

    private final Writing writing;
    private final MessagePage view;

    MessageController(Writing writing, MessagePage view) {
        this.writing = writing;
        this.view = view;
    }

    @GetMapping
    String ask(
            @PathVariable int number,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletRequest request) {
        MessageInWriting message = writing.open(account, language, request);
        if (!message.shownPages().contains(number)) {
            return "redirect:" + message.pathAfter(number);
        }
        return view.show(message, number, Map.of(), account, model, language);
    }

    @PostMapping
    String answer(
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        MessageInWriting message = writing.open(account, language, request);
        try {
            writing.answer(message, page(message, number), sent, account, language);
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return view.show(message, number, e.errors(), account, model, language);
        }
        boolean newQuestions = view.asksMoreThan(sent, message, number, language);
        return newQuestions
                ? view.show(message, number, Map.of(), account, model, language)
                : "redirect:" + message.pathAfter(number);
    }

    /** The parts of the page that depend on its other answers, for exchange in place. */
    @PostMapping("/parts")
    String parts(
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletRequest request) {
        MessageInWriting message = writing.open(account, language, request);
        writing.keep(message, page(message, number), sent, account);
        view.show(message, number, Map.of(), account, model, language);
        return "fragments/questions :: parts";
    }

    /** What is being written, now and then, in the background. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal PatientAccount account,
            Locale language,
            HttpServletRequest request) {
        MessageInWriting message = writing.open(account, language, request);
        writing.keep(message, page(message, number), sent, account);
    }

    private static FormComponent page(MessageInWriting message, int number) {
        return message.pages().page(number).orElseThrow(NotFoundException::new);
    }
}
