package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccount;
import org.carerelay.platform.security.SignInFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door: home, signing in, and the short pages that need nothing. */
@Controller
class HomeController {

    private static final int OPEN_REQUESTS_SHOWN = 5;

    private final Messages messages;
    private final RequestStatus status;
    private final PromisePhrases times;
    private final Speeds speeds;
    private final WaitingQuestions questions;
    private final UpdateSending updates;

    HomeController(
            Messages messages,
            RequestStatus status,
            PromisePhrases times,
            Speeds speeds,
            WaitingQuestions questions,
            UpdateSending updates) {
        this.updates = updates;
        this.messages = messages;
        this.status = status;
        this.times = times;
        this.speeds = speeds;
        this.questions = questions;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable PatientAccount account, Model model, Locale language) {
        if (account == null) {
            model.addAttribute("speeds", speeds.byTopic(language));
            return "portal/welcome";
        }
        var open = messages.requestsOf(account.accountId()).stream()
                .filter(request -> !status.isClosed(request))
                .map(request -> status.line(request, language))
                .toList();
        model.addAttribute("name", account.preferredName());
        model.addAttribute("questions", questions.of(account, language));
        model.addAttribute("answered", questions.answered(account, language));
        model.addAttribute("mayTell", !updates.people(account, language).isEmpty());
        model.addAttribute(
                "yourTurn", open.stream().filter(HomeController::isPatientsTurn).toList());
        model.addAttribute(
                "requests",
                open.stream()
                        .filter(line -> !isPatientsTurn(line))
                        .limit(OPEN_REQUESTS_SHOWN)
                        .toList());
        return "portal/home";
    }

    private static boolean isPatientsTurn(RequestLine line) {
        return line.tag() == RequestTag.PATIENT || line.request().unread();
    }

    @GetMapping("/login")
    String login(
            @AuthenticationPrincipal @Nullable PatientAccount account,
            HttpServletRequest request,
            Model model,
            Locale language) {
        if (account != null) {
            return "redirect:/";
        }
        if (request.getAttribute(SignInFailure.TRY_AGAIN_AT) instanceof Instant at) {
            model.addAttribute("tryAgain", times.atMinute(at, language));
        }
        model.addAttribute("wrong", request.getParameter("error") != null);
        model.addAttribute("expired", request.getParameter("expired") != null);
        return "portal/login";
    }

    @GetMapping("/register")
    String register() {
        return "portal/register";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "portal/privacy";
    }
}
