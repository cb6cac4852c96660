package org.carerelay.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP with the running server, with cookies and without following redirects. */
public final class Caller {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final List<String> headers = new ArrayList<>();

    public Caller(int port) {
        this.port = port;
    }

    /** Sends this header with every call from now on. */
    public Caller with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /** Signs in anew on every call. */
    public Caller withBasic(String user, String password) {
        String credentials = user + ':' + password;
        return with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, "application/json");
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "application/x-www-form-urlencoded");
    }

    /** Opens the sign-in page of staff and sends it. */
    public HttpResponse<String> signInAsStaff(String user, String password) {
        return form(
                "/staff/login",
                Map.of(
                        "username",
                        user,
                        "password",
                        password,
                        "_csrf",
                        csrfOf(get("/staff/login").body())));
    }

    /** Signs in and opens Tasklist, so that writes to its interface carry the token it wants. */
    public Caller inTasklist(String user, String password) {
        signInAsStaff(user, password);
        get("/camunda/app/tasklist/default/");
        get("/camunda/api/engine/engine/default/task/count");
        return with("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    /** The hidden field of the form in this page. */
    public static String csrfOf(String page) {
        var field = CSRF_FIELD.matcher(page);
        if (!field.find()) {
            throw new AssertionError("no form with _csrf in this page: " + page);
        }
        return field.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
