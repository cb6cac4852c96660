package org.carerelay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("A request id")
class RequestIdFilterTest {

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void is_in_the_log_while_the_request_lasts_and_in_the_answer() throws Exception {
        var logged = new ArrayList<String>();

        new RequestIdFilter()
                .doFilter(new MockHttpServletRequest(), answer, (in, out) -> logged.add(MDC.get("requestId")));

        assertThat(logged).containsExactly(answer.getHeader("X-Request-Id"));
        assertThat(MDC.get("requestId")).isNull();
    }

    @Test
    void is_never_taken_from_the_caller() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", "Ada Example");

        new RequestIdFilter().doFilter(request, answer, (in, out) -> {});

        assertThat(answer.getHeader("X-Request-Id")).matches("[0-9a-f-]{36}");
    }
}
