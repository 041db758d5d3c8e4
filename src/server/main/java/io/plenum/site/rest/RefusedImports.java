package io.plenum.site.rest;

import io.plenum.site.importing.SiteImportRefused;
import io.plenum.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a model or list. The problems are in the words of the file's author: keys, lines, Turtle. */
@RestControllerAdvice(basePackageClasses = ImportEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedImports {

    private final Problems problems;

    RefusedImports(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(SiteImportRefused refused) {
        ProblemDetail detail = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "site.rest.refused", refused.errors());
        detail.setProperty("problems", refused.problems());
        return detail;
    }
}
