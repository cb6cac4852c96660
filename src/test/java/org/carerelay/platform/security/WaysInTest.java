package org.carerelay.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerelay.support.Caller;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class WaysInTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/staff/waits"})
    void staff_pages_lead_strangers_to_the_staff_sign_in(String page) {
        var answer = stranger().get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/staff/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests", "/requests/abc", "/messages/new/2"})
    void patient_pages_lead_strangers_to_the_patient_sign_in(String page) {
        assertThat(location(stranger().get(page))).endsWith("/login").doesNotContain("staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/staff/api/clinic"})
    void scripts_without_a_session_get_a_status_and_no_page(String path) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/plugin/tasklist/app/plugin.js",
                "/webjars/camunda/app/tasklist/index.html",
                "/admin",
                "/forms/messaging/NewMessage.form"
            })
    void paths_that_nobody_opened_look_as_if_they_were_not_there(String path) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(404);
        assertThat(stranger().withBasic("admin", "demo-clinic").get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_nurse_signs_in_and_lands_in_tasklist_with_the_urgent_first() {
        var nina = stranger();

        var answer = nina.signInAsStaff("nina", "demo-clinic");

        assertThat(location(answer))
                .contains("/camunda/app/tasklist/default/#/?sorting=")
                .contains("priority", "desc");
        assertThat(nina.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void an_analyst_lands_in_cockpit() {
        assertThat(location(stranger().signInAsStaff("alex", "demo-clinic"))).contains("/camunda/app/cockpit/");
    }

    @Test
    void the_answer_is_the_same_for_a_wrong_password_and_a_wrong_name() {
        var wrongPassword = stranger().signInAsStaff("rita", "not-it");
        var wrongName = stranger().signInAsStaff("nobody-" + UUID.randomUUID(), "not-it");

        assertThat(location(wrongPassword)).isEqualTo(location(wrongName)).endsWith("/staff/login?error");
        assertThat(stranger().get("/staff/login?error").body()).contains("User name or password is not right");
    }

    @Test
    void too_many_wrong_tries_are_told_when_to_come_back() {
        String name = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThat(stranger().signInAsStaff(name, "not-it").statusCode()).isEqualTo(302);
        }

        var answer = stranger().signInAsStaff(name, "not-it");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Long.parseLong(seconds)).isPositive());
        assertThat(answer.body()).containsPattern("Too many tries\\. Try again \\d+:\\d\\d.[AP]M, or call us\\.");
    }

    @Test
    void the_engines_own_sign_in_and_set_up_are_closed() {
        var nina = stranger().inTasklist("nina", "demo-clinic");

        assertThat(nina.form(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                Map.of("username", "nina", "password", "demo-clinic"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(nina.json("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var answer = stranger().form("/staff/login", Map.of("username", "nina", "password", "demo-clinic"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_in_tasklist_ends_the_session() {
        var nina = stranger().inTasklist("nina", "demo-clinic");

        var answer = nina.json("POST", "/camunda/api/admin/auth/user/default/logout", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(nina.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void only_people_who_may_deploy_reach_the_engines_interface() {
        assertThat(stranger().get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(basic("nina").get("/engine-rest/engine").statusCode()).isEqualTo(403);
        assertThat(basic("alex").get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(basic("admin").get("/engine-rest/engine").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_of_staff_opens_neither_the_engines_interface_nor_the_portal() {
        var alex = stranger();
        alex.signInAsStaff("alex", "demo-clinic");

        assertThat(alex.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(location(alex.get("/requests"))).endsWith("/login");
    }

    @Test
    void a_patient_opens_nothing_of_staff() {
        var ada = stranger();
        assertThat(location(signInAsPatient(ada, "ada@example.org", "demo-patient")))
                .endsWith("/");

        assertThat(location(ada.get("/requests"))).isEmpty();
        assertThat(location(ada.get("/camunda/app/tasklist/default/"))).endsWith("/staff/login");
        assertThat(location(ada.get("/staff/waits"))).endsWith("/staff/login");
        assertThat(ada.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(ada.get("/staff/api/clinic").statusCode()).isEqualTo(401);
        assertThat(ada.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(stranger()
                        .withBasic("ada@example.org", "demo-patient")
                        .get("/engine-rest/engine")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void staff_are_no_patients_and_patients_are_no_staff() {
        assertThat(location(signInAsPatient(stranger(), "nina", "demo-clinic"))).endsWith("/login?error");
        assertThat(location(stranger().signInAsStaff("ada@example.org", "demo-patient")))
                .endsWith("/staff/login?error");
    }

    @Test
    void patients_get_the_same_answer_for_a_wrong_password_and_an_unknown_address() {
        var wrongPassword = signInAsPatient(stranger(), "ben@example.org", "not-it");
        var unknown = signInAsPatient(stranger(), UUID.randomUUID() + "@example.org", "not-it");

        assertThat(location(wrongPassword)).isEqualTo(location(unknown)).endsWith("/login?error");
    }

    @Test
    void one_browser_is_one_person_at_a_time_for_staff() {
        var shared = stranger();
        shared.signInAsStaff("nina", "demo-clinic");
        String session = shared.cookie("SESSION");

        shared.signInAsStaff("rita", "demo-clinic");

        assertThat(shared.cookie("SESSION")).isNotEqualTo(session);
        assertThat(shared.get("/camunda/api/engine/engine/default/filter").body())
                .contains("New patients")
                .doesNotContain("Calls to make");
    }

    @Test
    void an_analyst_sees_models_and_no_task() {
        var alex = basic("alex");

        assertThat(alex.get("/engine-rest/process-definition").statusCode()).isEqualTo(200);
        assertThat(alex.get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(alex.get("/engine-rest/history/task").body()).isEqualTo("[]");
    }

    @Test
    void health_is_public_without_details_and_numbers_are_for_administrators() {
        assertThat(stranger().get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(stranger().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(basic("alex").get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(basic("admin").get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(basic("admin").get("/actuator/env").statusCode()).isIn(403, 404);
    }

    @Test
    void our_pages_tell_the_browser_to_trust_nobody_else() {
        var page = stranger().get("/staff/login").headers();

        assertThat(page.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void tasklist_keeps_its_own_policy() {
        var nina = stranger();
        nina.signInAsStaff("nina", "demo-clinic");

        assertThat(nina.get("/camunda/app/tasklist/default/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("strict-dynamic"));
    }

    @Test
    void the_emergency_page_makes_no_session() {
        var answer = stranger().get("/messages/new");

        assertThat(answer.statusCode()).isNotIn(302, 401, 403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
    }

    private Caller stranger() {
        return new Caller(port);
    }

    private Caller basic(String user) {
        return stranger().withBasic(user, "demo-clinic");
    }

    /** Both sign-in pages share the token of this browser. */
    private static HttpResponse<String> signInAsPatient(Caller caller, String email, String password) {
        String csrf = Caller.csrfOf(caller.get("/staff/login").body());
        return caller.form("/login", Map.of("email", email, "password", password, "_csrf", csrf));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void an_address_that_does_not_exist_looks_so_to_everybody_and_leaves_no_session() {
        for (String language : List.of("en", "es")) {
            Caller stranger = stranger().with("Accept", "text/html").with("Accept-Language", language);
            var answer = stranger.get("/nonsense");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains(language.equals("en") ? "We cannot find this page" : "No encontramos esta página", "911");
            assertThat(stranger.cookie("SESSION")).isEmpty();
        }
    }
}
