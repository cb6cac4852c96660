package org.carerelay.portal;

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

    @ExceptionHandler(
            exception = {NotFoundException.class},
            produces = {"text/html", "*/*"})
    ModelAndView notFound() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(exception = NoResourceFoundException.class, produces = "text/html")
    ModelAndView noSuchPage() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(exception = HttpRequestMethodNotSupportedException.class, produces = "text/html")
    ModelAndView wrongMethod() {
        return page("error/405", HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    String elsewhere(ElsewhereException elsewhere) {
        return "redirect:" + elsewhere.path();
    }

    private static ModelAndView page(String name, HttpStatus status) {
        return new ModelAndView(name, status);
    }
}
