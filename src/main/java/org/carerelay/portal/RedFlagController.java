package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.web.NetworkAddress;
import org.carerelay.platform.web.RateLimit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Is this an emergency?": the first page of every message. Asks nobody to sign in and needs no session and no database;
 * what was ticked stands in no address. A ticked box is answered at once, with the number to call.
 */
@Controller
@RequestMapping(RedFlagController.PATH)
class RedFlagController {

    static final String PATH = "/messages/new";

    private final MessageForm form;
    private final RedFlagCookie cookie;
    private final SubmitToken token;
    private final EmergencyView emergency;
    private final EmergencyShown shown;
    private final MessageSource sentences;
    private final RateLimit limit;

    RedFlagController(
            MessageForm form,
            RedFlagCookie cookie,
            SubmitToken token,
            EmergencyView emergency,
            EmergencyShown shown,
            MessageSource sentences,
            PortalSettings settings,
            Clock clock) {
        this.form = form;
        this.cookie = cookie;
        this.token = token;
        this.emergency = emergency;
        this.shown = shown;
        this.sentences = sentences;
        this.limit = new RateLimit(settings.emergencyPage(), clock);
    }

    /** @param keep whether to show what was ticked before; else the page starts empty, as on a shared computer */
    @GetMapping
    String ask(
            @RequestParam(required = false) String keep,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        RedFlags before = keep == null ? RedFlags.NOTHING : cookie.read(request).orElse(RedFlags.NOTHING);
        return page(before, Map.of(), model, language, request, response);
    }

    @PostMapping
    String answer(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (limit.take(NetworkAddress.subscriber(request.getRemoteAddr())).isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return "error/429";
        }
        RedFlags now = read(sent).after(cookie.read(request).orElse(RedFlags.NOTHING));
        if (!token.matches(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(now, Map.of("", sentence("flags.stale", language)), model, language, request, response);
        }
        if (!now.isAnswered()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String first = String.valueOf(form.pages().redFlagBoxes().get(0).key());
            return page(now, Map.of(first, sentence("flags.error", language)), model, language, request, response);
        }
        cookie.write(now, request, response);
        if (now.isEmergency()) {
            shown.note(EmergencyShown.As.PAGE);
            return emergency.show(now, List.of(), Map.of(), model, language, request, response);
        }
        return "redirect:" + PATH + "/" + MessagePages.FIRST_AFTER_RED_FLAGS;
    }

    private String page(
            RedFlags flags,
            Map<String, String> errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        MessagePages pages = form.pages();
        model.addAttribute("heading", pages.redFlags().label(language));
        model.addAttribute("boxes", pages.redFlagBoxes());
        model.addAttribute("noneOfThese", pages.noneOfThese());
        model.addAttribute("intro", Questions.introduction(pages.redFlags(), language));
        model.addAttribute("flags", flags);
        model.addAttribute("errors", errors);
        model.addAttribute("token", token.forForm(request, response));
        model.addAttribute("languageLink", LanguageLink.to(language, "", "keep"));
        return "portal/red-flags";
    }

    private RedFlags read(MultiValueMap<String, String> sent) {
        Set<String> known = form.pages().redFlagBoxes().stream()
                .map(FormComponent::key)
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var ticked = new LinkedHashSet<>(known);
        ticked.retainAll(sent.keySet());
        var cleared = new LinkedHashSet<>(known);
        String clearedByScript = sent.getFirst(RedFlags.CLEARED);
        cleared.retainAll(Arrays.asList((clearedByScript == null ? "" : clearedByScript).split(",")));
        return new RedFlags(UUID.randomUUID().toString(), ticked, cleared, sent.containsKey(RedFlags.NONE), "", "", "");
    }

    private String sentence(String key, Locale language) {
        return sentences.getMessage(key, null, language);
    }
}
