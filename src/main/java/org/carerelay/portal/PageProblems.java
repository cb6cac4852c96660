package org.carerelay.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What goes wrong on pages for people ends on a page for people, not in JSON. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private final Frame frame;

    PageProblems(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler(
            exception = {NotFoundException.class},
            produces = {"text/html", "*/*"})
    ModelAndView notFound(HttpServletRequest request, Locale language) {
        return page("error/404", HttpStatus.NOT_FOUND, request, language);
    }

    @ExceptionHandler(exception = NoResourceFoundException.class, produces = "text/html")
    ModelAndView noSuchPage(HttpServletRequest request, Locale language) {
        return page("error/404", HttpStatus.NOT_FOUND, request, language);
    }

    @ExceptionHandler(exception = HttpRequestMethodNotSupportedException.class, produces = "text/html")
    ModelAndView wrongMethod(HttpServletRequest request, Locale language) {
        return page("error/405", HttpStatus.METHOD_NOT_ALLOWED, request, language);
    }

    @ExceptionHandler
    String elsewhere(ElsewhereException elsewhere) {
        return "redirect:" + elsewhere.path();
    }

    private ModelAndView page(String name, HttpStatus status, HttpServletRequest request, Locale language) {
        return new ModelAndView(name, frame.around(request, language), status);
    }
}
