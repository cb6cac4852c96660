package org.carerelay.portal;

import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Pages as a visitor gets them who is not signed in, for what no journey leads to. */
record SignedOutPages(ThymeleafViewResolver views, Frame frame, ServletContext servlets) {

    String render(String name, Map<String, ?> model, Locale language) throws Exception {
        var request = new MockHttpServletRequest(servlets);
        request.addPreferredLocale(language);
        var response = new MockHttpServletResponse();
        var all = new LinkedHashMap<String, Object>(frame.around(request, Visitor.SIGNED_OUT, language));
        all.putAll(model);
        var view = views.resolveViewName(name, language);
        if (view == null) {
            throw new IllegalArgumentException("no page " + name);
        }
        view.render(all, request, response);
        return response.getContentAsString();
    }
}
