package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.PatientAccount;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Option;
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

    /** Sent along by a page that has asked whom it is about. */
    private static final String ASKED_WHO = "asked";

    private final EmergencyView page;
    private final RedFlagCookie cookie;
    private final SubmitToken token;
    private final Sending sending;
    private final Patients patients;
    private final People people;
    private final MessageSource sentences;

    EmergencyController(
            EmergencyView page,
            RedFlagCookie cookie,
            SubmitToken token,
            Sending sending,
            Patients patients,
            People people,
            MessageSource sentences) {
        this.page = page;
        this.cookie = cookie;
        this.token = token;
        this.sending = sending;
        this.patients = patients;
        this.people = people;
        this.sentences = sentences;
    }

    /** The same page at an address of its own, for the language link; outside the session like the first page. */
    @GetMapping(EmergencyView.PATH)
    String again(Model model, Locale language, HttpServletRequest request, HttpServletResponse response) {
        return ticked(request)
                .map(flags -> page.show(flags, List.of(), Map.of(), model, language, request, response))
                .orElse(START);
    }

    /** Where signing in leads back to: the same page, with the people and the number that we know. */
    @GetMapping(EmergencyView.SEND_PATH)
    String signedIn(
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ticked(request)
                .map(flags -> withKnownPhone(flags, account))
                .map(flags ->
                        page.show(flags, choices(account, language), Map.of(), model, language, request, response))
                .orElse(START);
    }

    @PostMapping(EmergencyView.SEND_PATH)
    String send(
            @RequestParam Map<String, String> sent,
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
        RedFlags flags = answered(ticked.get(), sent);
        if (!token.matches(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page.show(
                    flags, List.of(), problem("", "flags.stale", language), model, language, request, response);
        }
        if (flags.emergencyAnswer().equals(EmergencyView.MISTAKE)) {
            return START + "?keep";
        }
        cookie.write(flags, request, response);
        if (account == null) {
            model.addAttribute("signedOut", true);
            return page.show(flags, List.of(), Map.of(), model, language, request, response);
        }
        List<Option> choices = choices(account, language);
        try {
            Reference reference = sending.send(account, flags.key(), answers(flags, choices, language), language);
            cookie.clear(request, response);
            afterwards.addFlashAttribute("phone", flags.emergencyPhone());
            return "redirect:" + sending.sentPage(reference);
        } catch (FormRejectedException e) {
            if (!sent.containsKey(ASKED_WHO) && e.errors().keySet().equals(Set.of(EmergencyView.PATIENT))) {
                // the open page did not know whom this person cares for: a first question, not a mistake
                return page.show(flags, choices, Map.of(), model, language, request, response);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(flags, choices, e.errors(), model, language, request, response);
        }
    }

    /** Who cares for nobody else is not asked: the call must not wait for a question. */
    private List<Option> choices(PatientAccount account, Locale language) {
        List<Option> own = people.choicesFor(account, language);
        return own.size() == 1 ? own : people.withSomeoneElse(own, language);
    }

    private static RedFlags answered(RedFlags flags, Map<String, String> sent) {
        return flags.answered(
                sent.getOrDefault(EmergencyView.PATIENT, flags.emergencyPatient()),
                sent.getOrDefault(EmergencyView.ANSWER, ""),
                sent.getOrDefault(EmergencyView.PHONE, "").strip());
    }

    private Map<String, Object> answers(RedFlags flags, List<Option> people, Locale language) {
        var answers = new LinkedHashMap<>(flags.asAnswers());
        answers.put(EmergencyView.ANSWER, flags.emergencyAnswer());
        answers.put(EmergencyView.PHONE, flags.emergencyPhone());
        answers.put(EmergencyView.PATIENT, patient(flags, people, language));
        return answers;
    }

    /** Who cares for others says whom it is about: the open page could not ask, it did not know them. */
    private String patient(RedFlags flags, List<Option> people, Locale language) {
        if (people.size() == 1) {
            return people.get(0).value();
        }
        if (flags.emergencyPatient().isEmpty()) {
            throw new FormRejectedException(problem(EmergencyView.PATIENT, "emergency.who", language));
        }
        return people.stream()
                .map(Option::value)
                .filter(flags.emergencyPatient()::equals)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private RedFlags withKnownPhone(RedFlags flags, PatientAccount account) {
        if (!flags.emergencyPhone().isEmpty()) {
            return flags;
        }
        String phone = patients.find(account.self()).map(PatientView::phone).orElse("");
        return flags.answered(flags.emergencyPatient(), flags.emergencyAnswer(), phone);
    }

    private Optional<RedFlags> ticked(HttpServletRequest request) {
        return cookie.read(request).filter(RedFlags::isEmergency);
    }

    private Map<String, String> problem(String field, String key, Locale language) {
        return Map.of(field, sentences.getMessage(key, null, language));
    }
}
