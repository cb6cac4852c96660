package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.PatientAccount;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.platform.forms.FormRejectedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the emergency page again and tells the clinic what a signed-in person ticked. */
@Controller
class EmergencyController {

    private static final String START = "redirect:" + RedFlagController.PATH;

    private final EmergencyPage page;
    private final RedFlagCookie cookie;
    private final SubmitToken token;
    private final Sending sending;
    private final Patients patients;
    private final MessageSource sentences;

    EmergencyController(
            EmergencyPage page,
            RedFlagCookie cookie,
            SubmitToken token,
            Sending sending,
            Patients patients,
            MessageSource sentences) {
        this.page = page;
        this.cookie = cookie;
        this.token = token;
        this.sending = sending;
        this.patients = patients;
        this.sentences = sentences;
    }

    /** The same page at an address of its own, for the language link; outside the session like the first page. */
    @GetMapping(EmergencyPage.PATH)
    String again(Model model, Locale language, HttpServletRequest request, HttpServletResponse response) {
        return ticked(request)
                .map(flags -> page.show(flags, Map.of(), model, language, request, response))
                .orElse(START);
    }

    /** Where signing in leads back to: the same page, with the number that we know. */
    @GetMapping(EmergencyPage.SEND_PATH)
    String signedIn(
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ticked(request)
                .map(flags -> withKnownPhone(flags, account))
                .map(flags -> page.show(flags, Map.of(), model, language, request, response))
                .orElse(START);
    }

    @PostMapping(EmergencyPage.SEND_PATH)
    String send(
            @RequestParam(name = EmergencyPage.ANSWER, defaultValue = "") String answer,
            @RequestParam(name = EmergencyPage.PHONE, defaultValue = "") String phone,
            @AuthenticationPrincipal @Nullable PatientAccount account,
            Model model,
            RedirectAttributes afterwards,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<RedFlags> ticked = ticked(request);
        if (ticked.isEmpty()) {
            return START;
        }
        RedFlags flags = ticked.get().answered(answer, phone.strip());
        if (!token.matches(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page.show(flags, problem("flags.stale", language), model, language, request, response);
        }
        if (answer.equals(EmergencyPage.MISTAKE)) {
            return START + "?keep";
        }
        cookie.write(flags, request, response);
        if (account == null) {
            model.addAttribute("signedOut", true);
            return page.show(flags, Map.of(), model, language, request, response);
        }
        try {
            Reference reference = sending.send(account, flags.key(), answers(flags, account), language);
            cookie.clear(request, response);
            if (!flags.emergencyPhone().isEmpty()) {
                afterwards.addFlashAttribute("phone", flags.emergencyPhone());
            }
            return "redirect:" + sending.sentPage(reference);
        } catch (FormRejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(flags, e.errors(), model, language, request, response);
        }
    }

    private static Map<String, Object> answers(RedFlags flags, PatientAccount account) {
        var answers = new LinkedHashMap<>(flags.asAnswers());
        answers.put(EmergencyPage.ANSWER, flags.emergencyAnswer());
        answers.put(EmergencyPage.PHONE, flags.emergencyPhone());
        answers.put(People.FIELD, account.self().toString());
        return answers;
    }

    private RedFlags withKnownPhone(RedFlags flags, PatientAccount account) {
        if (!flags.emergencyPhone().isEmpty()) {
            return flags;
        }
        String phone = patients.find(account.self()).map(PatientView::phone).orElse("");
        return flags.answered(flags.emergencyAnswer(), phone);
    }

    private Optional<RedFlags> ticked(HttpServletRequest request) {
        return cookie.read(request).filter(RedFlags::isEmergency);
    }

    private Map<String, String> problem(String key, Locale language) {
        return Map.of("", sentences.getMessage(key, null, language));
    }
}
