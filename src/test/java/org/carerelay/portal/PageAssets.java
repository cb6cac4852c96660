package org.carerelay.portal;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Styles, scripts and pictures of a page, from where the application has them. */
final class PageAssets {

    private PageAssets() {}

    static void serve(String path, Route route) {
        String place = path.startsWith("/webjars/")
                ? path.replaceFirst("^/webjars/([^/]+)/", "META-INF/resources/webjars/$1/*/")
                : "static" + path;
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + place);
            if (found.length == 0) {
                // a draft that the page keeps in the background
                route.fulfill(new Route.FulfillOptions().setStatus(204));
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(type(path))
                    .setBodyBytes(found[0].getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isAsset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/favicon.ico");
    }

    private static String type(String path) {
        if (path.endsWith(".css")) {
            return "text/css";
        }
        return path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
    }
}
