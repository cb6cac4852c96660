package org.carerelay.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.patient.PatientAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around the content of every page. Error pages use it too, with the database down. */
@ControllerAdvice
class Frame {

    private final ClinicSettings clinic;
    private final KnownHours hours;

    Frame(ClinicSettings clinic, KnownHours hours) {
        this.clinic = clinic;
        this.hours = hours;
    }

    @ModelAttribute
    void addTo(Model model, HttpServletRequest request, Locale language) {
        model.addAllAttributes(around(request, language));
    }

    Map<String, Object> around(HttpServletRequest request, Locale language) {
        return around(request, visitor(request), language);
    }

    Map<String, Object> around(HttpServletRequest request, Visitor visitor, Locale language) {
        var around = new LinkedHashMap<String, Object>();
        around.put("clinic", ClinicWords.of(clinic, hours.in(language), language));
        around.put(
                "languageLink", LanguageLink.from(language, Objects.requireNonNullElse(request.getQueryString(), "")));
        around.put("visitor", visitor.name());
        return around;
    }

    private static Visitor visitor(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR || isWithoutSession(request)) {
            return Visitor.ANYONE;
        }
        return isPatient(request.getUserPrincipal()) ? Visitor.SIGNED_IN : Visitor.SIGNED_OUT;
    }

    private static boolean isWithoutSession(HttpServletRequest request) {
        return request.getServletPath().equals(RedFlagController.PATH);
    }

    private static boolean isPatient(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof PatientAccount;
    }
}
