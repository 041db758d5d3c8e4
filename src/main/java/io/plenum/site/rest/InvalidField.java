package io.plenum.site.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter that cannot be served; the problem detail names it. */
class InvalidField extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    InvalidField(String field, String message) {
        super(HttpStatus.BAD_REQUEST, detail(field, message), null);
    }

    private static ProblemDetail detail(String field, String message) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, field + ": " + message);
        detail.setTitle("Invalid parameter");
        detail.setProperty("field", field);
        return detail;
    }
}
