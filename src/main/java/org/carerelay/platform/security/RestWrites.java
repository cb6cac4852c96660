package org.carerelay.platform.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The calls that may change something through the two REST APIs of the engine, for a caller who may do it at all:
 * everything else is refused, because most of the rest goes round the forms. Paths are decoded and start after the
 * engine's name.
 */
final class RestWrites {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern DEPLOYING = Pattern.compile("POST /deployment/create");

    /** What Tasklist sends; a POST to a list is a question with a long body. */
    private static final Pattern TASKLIST = Pattern.compile(String.join(
            "|",
            "POST /task/[^/]+/(claim|unclaim|assignee|submit-form)",
            "POST /process-definition/(key/)?[^/]+/submit-form",
            "POST /filter/[^/]+/(list|count|singleResult)",
            "POST /(task|process-definition|process-instance|variable-instance|history/[^/]+)(/count)?"));

    private static final Pattern ADMINISTRATION = Pattern.compile("(POST|PUT|DELETE) /(user|group|tenant|authorization"
            + "|identity|filter|job|job-definition|incident|batch|deployment|external-task|history"
            + "|process-definition|process-instance|decision-definition|decision-requirements-definition)(/.*)?");

    /** Values and short cuts that nobody may write past the forms. */
    private static final Pattern NEVER = Pattern.compile(".*/(variables|variables-async|localVariables|comment|start"
            + "|complete|bpmnError|modification|modification-async|restart|restart-async|evaluate)(/.*)?");

    private static final Pattern TASK = Pattern.compile("PUT /task/([^/]+)");

    private RestWrites() {}

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    static boolean mayDeploy(String method, String path) {
        return DEPLOYING.matcher(method + ' ' + path).matches();
    }

    static boolean isForTasklist(String method, String path) {
        return TASKLIST.matcher(method + ' ' + path).matches();
    }

    static boolean isForAdministrators(String method, String path) {
        return ADMINISTRATION.matcher(method + ' ' + path).matches()
                && !NEVER.matcher(path).matches();
    }

    /** The id of the task that this call would replace, or an empty text. */
    static String replacedTask(String method, String path) {
        var matcher = TASK.matcher(method + ' ' + path);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
