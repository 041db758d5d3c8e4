package io.plenum.command.rest;

import io.plenum.command.rest.RefusedCommands.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers where nothing was ordered; before what answers to anything else. */
@RestControllerAdvice(basePackages = "io.plenum.command.rest")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAdvice {

    private final RefusedCommands refusals;

    RefusedAdvice(RefusedCommands refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(refusals.detail(refused));
    }
}
