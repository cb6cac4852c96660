package org.carerelay.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.MessageView;
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
    private static final List<String> DONE = List.of("sent", "withdrawn", "late");

    private final Messages messages;
    private final MyRequests requests;
    private final PatientAccounts accounts;
    private final RequestStatus status;
    private final Promises promises;
    private final Sending sending;
    private final WaitingQuestions questions;

    RequestController(
            Messages messages,
            MyRequests requests,
            PatientAccounts accounts,
            RequestStatus status,
            Promises promises,
            Sending sending,
            WaitingQuestions questions) {
        this.messages = messages;
        this.requests = requests;
        this.accounts = accounts;
        this.status = status;
        this.promises = promises;
        this.sending = sending;
        this.questions = questions;
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
        model.addAttribute("questions", questions.of(account, language));
        model.addAttribute("filters", FILTERS);
        model.addAttribute(
                "groups",
                people.stream().map(person -> group(person, requests, language)).toList());
        model.addAttribute("empty", requests.isEmpty());
        return "portal/requests";
    }

    /** @param done what the reader has just done, told once on top of the page */
    @GetMapping("/requests/{token}")
    String open(
            @PathVariable String token,
            @RequestParam Map<String, String> done,
            @AuthenticationPrincipal PatientAccount account,
            Model model,
            Locale language) {
        RequestDetail request = messages.open(account.accountId(), token).orElseThrow(NotFoundException::new);
        model.addAttribute("page", status.page(request, language));
        model.addAttribute("messages", written(request, language));
        model.addAttribute(
                "done", DONE.stream().filter(done::containsKey).findFirst().orElse(""));
        model.addAttribute("urgent", request.summary().urgency().isMoreUrgentThan(Urgency.SAME_DAY));
        return "portal/request";
    }

    @GetMapping(SENT + "/{token}")
    String sent(
            @PathVariable String token, @AuthenticationPrincipal PatientAccount account, Model model, Locale language) {
        RequestSummary request = requests.get(token, account);
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

    private List<Written> written(RequestDetail request, Locale language) {
        return request.messages().stream()
                .map(message -> new Written(
                        message.author(), message.at(), status.when(message.at(), language), message.text()))
                .toList();
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
    record RequestGroup(ActsFor person, List<RequestLine> requests) {

        public boolean isOwn() {
            return person.relationship() == Relationship.SELF;
        }
    }

    /** One message of the conversation. */
    record Written(MessageView.Author author, Instant at, String when, String text) {

        /** Without the text: this may end in a log. */
        @Override
        public String toString() {
            return "Written[" + author + ", " + at + "]";
        }
    }
}
