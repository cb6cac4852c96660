package org.carerelay.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The database does not answer: nothing is accepted, the phone number shows and what was typed stays on the page. Stands
 * before the session, which needs the database itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Outage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final int DEEPEST_CAUSE = 20;

    private final Frame frame;
    private final MessageForm form;
    private final LocaleResolver languages;
    private final ThymeleafViewResolver views;

    Outage(Frame frame, MessageForm form, LocaleResolver languages, ThymeleafViewResolver views) {
        this.frame = frame;
        this.form = form;
        this.languages = languages;
        this.views = views;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of("/camunda", "/engine-rest", "/actuator")
                .anyMatch(other -> request.getRequestURI().startsWith(request.getContextPath() + other));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isOutage(e) || response.isCommitted()) {
                throw e;
            }
            // without the exception: it can hold the values of a statement
            LOG.error("The database does not answer");
            show(request, response);
        }
    }

    private static boolean isOutage(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof SQLRecoverableException);
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        Locale language = languages.resolveLocale(request);
        Map<String, Object> model = new LinkedHashMap<>(frame.around(request, Visitor.ANYONE, language));
        model.put("emergency", request.getServletPath().startsWith(EmergencyView.PATH));
        if (request.getMethod().equals("POST") && request.getServletPath().startsWith(RedFlagController.PATH)) {
            model.put(
                    "sent",
                    KeptWords.from(request.getParameterMap(), form.pages().schema(), language));
            model.put("address", request.getRequestURI());
        }
        try {
            var view = views.resolveViewName("error/503", language);
            if (view != null) {
                view.render(model, request, response);
            }
        } catch (Exception e) {
            throw new ServletException("the outage page cannot be shown", e);
        }
    }
}
