package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carerelay.platform.web.NetworkAddress;
import org.carerelay.platform.web.RateLimit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Hears from the first page that its script has opened the emergency card; not for which box. */
@Controller
class EmergencyShownController {

    private final SubmitToken token;
    private final EmergencyShown shown;
    private final RateLimit limit;

    EmergencyShownController(SubmitToken token, EmergencyShown shown, PortalSettings settings, Clock clock) {
        this.token = token;
        this.shown = shown;
        this.limit = new RateLimit(settings.emergencyPage(), clock);
    }

    @PostMapping(EmergencyView.PATH + "/shown")
    ResponseEntity<Void> shown(HttpServletRequest request) {
        if (!token.matches(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (limit.take(NetworkAddress.subscriber(request.getRemoteAddr())).isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        shown.note(EmergencyShown.As.CARD);
        return ResponseEntity.noContent().build();
    }
}
