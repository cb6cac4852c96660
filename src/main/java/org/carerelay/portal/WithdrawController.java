package org.carerelay.portal;

import java.util.Locale;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.messaging.WithdrawalTooLateException;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.PatientAccount;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "I do not need this any more": asked once more, because it cannot be undone. */
@Controller
@RequestMapping("/requests/{token}/withdraw")
class WithdrawController {

    private final MyRequests requests;
    private final Withdrawals withdrawals;
    private final RequestStatus status;

    WithdrawController(MyRequests requests, Withdrawals withdrawals, RequestStatus status) {
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.status = status;
    }

    @GetMapping
    String ask(
            @PathVariable String token, @AuthenticationPrincipal PatientAccount account, Model model, Locale language) {
        RequestSummary request = requests.get(token, account);
        if (!request.canWithdraw()) {
            return "redirect:/requests/{token}?late";
        }
        model.addAttribute("token", token);
        model.addAttribute("topic", status.topic(request, language));
        model.addAttribute("urgent", request.urgency().isMoreUrgentThan(Urgency.SAME_DAY));
        return "portal/withdraw";
    }

    /** Twice the same does no harm: the second one finds nothing left to withdraw. */
    @PostMapping
    String withdraw(@PathVariable String token, @AuthenticationPrincipal PatientAccount account) {
        requests.get(token, account);
        try {
            withdrawals.withdraw(account.accountId(), token);
            return "redirect:/requests/{token}?withdrawn";
        } catch (WithdrawalTooLateException e) {
            return "redirect:/requests/{token}?late";
        }
    }
}
