package org.carerelay.portal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.carerelay.clinic.PromisePhrases;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Pages as a browser gets them, made by the real templates. */
class RenderedPages {

    private final ThymeleafViewResolver views;
    private final RequestPages pages;
    private final PromisePhrases times;
    private final Frame frame;
    private final WebApplicationContext application;

    RenderedPages(
            ThymeleafViewResolver views,
            RequestPages pages,
            PromisePhrases times,
            Frame frame,
            WebApplicationContext application) {
        this.views = views;
        this.pages = pages;
        this.times = times;
        this.frame = frame;
        this.application = application;
    }

    String request(RequestPageState state, String done, Locale language) {
        return render(
                "portal/request",
                Map.of(
                        "page",
                        pages.of(state.story(), language),
                        "messages",
                        state.detail().messages().stream()
                                .map(message -> new RequestController.Written(
                                        message.author(),
                                        message.at(),
                                        times.happened(message.at(), language),
                                        message.text()))
                                .toList(),
                        "done",
                        done,
                        "urgent",
                        state.story().isUrgent()),
                language);
    }

    String render(String view, Map<String, Object> model, Locale language) {
        var request = new MockHttpServletRequest(application.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(language));
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        var all = new LinkedHashMap<>(frame.around(request, Visitor.SIGNED_IN, language));
        all.putAll(model);
        try {
            Objects.requireNonNull(views.resolveViewName(view, language)).render(all, request, response);
            return response.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError("the page " + view + " cannot be shown", e);
        }
    }

    /** What a person reads in the main part, one line for each block. */
    static String text(String page) {
        return page.replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1")
                .replaceAll("(?s)<(script|style|template|svg).*?</\\1>", "")
                .replaceAll("\\s+", " ")
                .replaceAll("</(p|h1|h2|h3|li|dt|dd|a|button|label|legend|div)>", "\n")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n[\\n ]*", "\n")
                .strip();
    }
}
