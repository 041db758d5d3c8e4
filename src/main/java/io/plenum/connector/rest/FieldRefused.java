package io.plenum.connector.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that changes nothing because one of its fields cannot be used; the problem detail names the field. */
final class FieldRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    FieldRefused(String field, String why) {
        super(HttpStatus.BAD_REQUEST, detail(field, why), null);
    }

    private static ProblemDetail detail(String field, String why) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, field + ": " + why);
        detail.setProperty("field", field);
        return detail;
    }
}
