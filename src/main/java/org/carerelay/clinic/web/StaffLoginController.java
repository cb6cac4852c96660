package org.carerelay.clinic.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.platform.security.SignInFailure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page of staff. */
@Controller
class StaffLoginController {

    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.US);

    private final ClinicSettings clinic;

    StaffLoginController(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    /**
     * @param error present after a wrong user name or password; the page does not say which
     * @param out present after signing out
     * @param idle present after signing out for lack of input
     */
    @GetMapping("/staff/login")
    String signIn(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String idle,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("clinic", clinic);
        model.addAttribute("wrong", error != null);
        model.addAttribute("out", out != null);
        model.addAttribute("idle", idle != null);
        if (request.getAttribute(SignInFailure.TRY_AGAIN_AT) instanceof Instant tryAgainAt) {
            model.addAttribute("tryAgainAt", roundedUp(tryAgainAt));
        }
        return "staff/login";
    }

    /** In clinic time and never too early: the clock on the wall shows no seconds. */
    private String roundedUp(Instant moment) {
        return CLOCK_TIME.format(moment.plusSeconds(59).atZone(clinic.timeZone()));
    }
}
