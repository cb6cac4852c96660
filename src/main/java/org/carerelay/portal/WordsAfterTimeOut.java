package org.carerelay.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.platform.forms.FormComponent;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page was sent after its session had ended: what was typed goes to the draft of the person who had opened the page,
 * and signing in leads back to it. Stands before the security filters, which would drop the words.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class WordsAfterTimeOut extends OncePerRequestFilter {

    private final DraftOwner owners;
    private final MessageDrafts drafts;
    private final MessageForm form;
    private final HttpSessionRequestCache signInLeadsTo = new HttpSessionRequestCache();

    WordsAfterTimeOut(DraftOwner owners, MessageDrafts drafts, MessageForm form) {
        this.owners = owners;
        this.drafts = drafts;
        this.form = form;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getServletPath().matches(RedFlagController.PATH + "/[0-9]{1,3}");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UUID> owner =
                Optional.ofNullable(request.getParameter(DraftOwner.FIELD)).flatMap(owners::open);
        if (owner.isEmpty() || isSignedIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        keep(owner.get(), request);
        signInLeadsTo.saveRequest(new SamePageAgain(request), response);
        response.sendRedirect(request.getContextPath() + "/login?expired");
    }

    private void keep(UUID owner, HttpServletRequest request) {
        String path = request.getServletPath();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        Optional<FormComponent> page = form.pages().page(number);
        Optional<MessageDraft> draft = drafts.find(owner);
        if (page.isPresent() && draft.isPresent()) {
            var sent = new LinkedMultiValueMap<String, String>();
            request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
            var typed = PostedAnswers.read(MessagePages.fieldsOf(page.get()), sent);
            typed.keySet().retainAll(MessagePages.keysOf(page.get()));
            draft.get().answer(MessagePages.keysOf(page.get()), typed);
            drafts.save(owner, draft.get());
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    /** Without the words: a session must not hold them. */
    private static final class SamePageAgain extends HttpServletRequestWrapper {

        SamePageAgain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
