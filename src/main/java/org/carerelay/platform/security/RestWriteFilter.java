package org.carerelay.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Lets through only the listed writes on both REST APIs of the engine; signing in has happened before. */
final class RestWriteFilter extends OncePerRequestFilter {

    /** A task without its texts; more is nothing that Tasklist sends. */
    private static final int LARGEST_TASK = 64 * 1024;

    private static final Pattern ENGINE_REST = Pattern.compile("^/engine-rest(/engine/[^/]+)?(?=/)");
    private static final Pattern WEB_APPLICATION = Pattern.compile("^/camunda/api/engine/engine/[^/]+(?=/)");
    private static final Pattern COCKPIT_OR_ADMIN = Pattern.compile("^/camunda/api/(cockpit|admin)/plugin/.+");

    private final TaskDates taskDates;
    private final ObjectMapper json;

    RestWriteFilter(TaskDates taskDates, ObjectMapper json) {
        this.taskDates = taskDates;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        String replacedTask = RestWrites.replacedTask(method, after(WEB_APPLICATION, path));
        if (!replacedTask.isEmpty()) {
            var body = new BufferedBody(request, LARGEST_TASK);
            passOrRefuse(onlyDates(replacedTask, body), body, response, chain);
        } else {
            passOrRefuse(allowed(method, path), request, response, chain);
        }
    }

    private static boolean allowed(String method, String path) {
        if (RestWrites.isReading(method)) {
            return true;
        }
        if (ENGINE_REST.matcher(path).find()) {
            return RestWrites.mayDeploy(method, after(ENGINE_REST, path));
        }
        if (!WEB_APPLICATION.matcher(path).find()) {
            return isAdministrator() && COCKPIT_OR_ADMIN.matcher(path).matches();
        }
        String call = after(WEB_APPLICATION, path);
        return RestWrites.isForTasklist(method, call)
                || (isAdministrator() && RestWrites.isForAdministrators(method, call));
    }

    private boolean onlyDates(String task, BufferedBody body) throws IOException {
        try {
            return taskDates.onlyDatesDiffer(task, json.readTree(body.bytes()));
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static String after(Pattern prefix, String path) {
        return prefix.matcher(path).replaceFirst("");
    }

    private static boolean isAdministrator() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> Authorities.ADMINISTRATOR.equals(authority.getAuthority()));
    }

    private static void passOrRefuse(
            boolean allowed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"AuthorizationException\","
                        + "\"message\":\"This call would go past the forms. Use Tasklist, or deploy a model.\"}");
    }
}
