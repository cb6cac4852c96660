package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestDetail;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccount;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Relationship;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** "My requests": where each stands, and what was written. */
@Controller
class RequestController {

    static final String SENT = "/messages/sent";

    private static final List<String> FILTERS = List.of("open", "closed", "all");

    private final Messages messages;
    private final PatientAccounts accounts;
    private final RequestStatus status;
    private final Promises promises;
    private final Sending sending;

    RequestController(
            Messages messages, PatientAccounts accounts, RequestStatus status, Promises promises, Sending sending) {
        this.messages = messages;
        this.accounts = accounts;
        this.status = status;
        this.promises = promises;
        this.sending = sending;
    }

    @GetMapping("/requests")
    String list(
            @RequestParam(defaultValue = "open") String show,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language) {
        String filter = FILTERS.contains(show) ? show : "open";
        List<ActsFor> people = accounts.peopleFor(account.accountId());
        List<RequestSummary> requests = messages.requestsOf(account.accountId()).stream()
                .filter(request -> filter.equals("all") || filter.equals("closed") == status.isClosed(request))
                .toList();
        model.addAttribute("show", filter);
        model.addAttribute("filters", FILTERS);
        model.addAttribute(
                "groups",
                people.stream().map(person -> group(person, requests, language)).toList());
        model.addAttribute("empty", requests.isEmpty());
        return "portal/requests";
    }

    @GetMapping("/requests/{token}")
    String open(
            @PathVariable String token, @AuthenticationPrincipal PatientAccount account, Model model, Locale language) {
        RequestDetail request = mine(token, account);
        model.addAttribute("page", status.page(request.summary(), language));
        model.addAttribute("messages", status.written(request, language));
        return "portal/request";
    }

    @GetMapping(SENT + "/{token}")
    String sent(
            @PathVariable String token, @AuthenticationPrincipal PatientAccount account, Model model, Locale language) {
        RequestSummary request = messages.find(account.accountId(), token).orElseThrow(NotFoundException::new);
        model.addAttribute("request", request);
        model.addAttribute("promise", promises.of(request, language));
        model.addAttribute("sentAt", status.when(request.sentAt(), language));
        model.addAttribute("unread", status.nobodyHasReadIt(request));
        return "portal/sent";
    }

    /** What the browser's Back button finds after sending. */
    @GetMapping(SENT)
    String sentAlready(@AuthenticationPrincipal PatientAccount account, Model model) {
        model.addAttribute(
                "sentPage", sending.latest(account).map(sending::sentPage).orElseThrow(NotFoundException::new));
        return "portal/already-sent";
    }

    private RequestDetail mine(String token, PatientAccount account) {
        return messages.open(account.accountId(), token).orElseThrow(NotFoundException::new);
    }

    private RequestGroup group(ActsFor person, List<RequestSummary> requests, Locale language) {
        return new RequestGroup(
                person,
                requests.stream()
                        .filter(request -> request.patient().equals(person.patient()))
                        .map(request -> status.line(request, language))
                        .toList());
    }

    /** The requests of one person. */
    record RequestGroup(ActsFor person, List<RequestStatus.Line> requests) {

        public boolean isOwn() {
            return person.relationship() == Relationship.SELF;
        }
    }
}
