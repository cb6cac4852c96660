package org.carerelay.portal;

import org.carerelay.patient.PatientAccount;
import org.carerelay.portal.MessageFromRequest.Why;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From a request to a new message: it got worse, or the request ended long ago. An emergency is asked about first. */
@Controller
class AfterRequestController {

    private final MyRequests requests;
    private final MessageFromRequest newMessage;

    AfterRequestController(MyRequests requests, MessageFromRequest newMessage) {
        this.requests = requests;
        this.newMessage = newMessage;
    }

    @PostMapping("/requests/{token}/worse")
    String worse(@PathVariable String token, @AuthenticationPrincipal PatientAccount account) {
        newMessage.begin(requests.get(token, account), account, Why.WORSE);
        return "redirect:" + RedFlagController.PATH;
    }

    @PostMapping("/requests/{token}/anew")
    String anew(@PathVariable String token, @AuthenticationPrincipal PatientAccount account) {
        newMessage.begin(requests.get(token, account), account, Why.ENDED);
        return "redirect:" + RedFlagController.PATH;
    }
}
