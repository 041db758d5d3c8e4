package io.plenum.gateway.enrolment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence instead of a stack trace. */
class AuthorityFailureAnalyzer extends AbstractFailureAnalyzer<AuthorityException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, AuthorityException refusal) {
        return new FailureAnalysis("Plenum: " + refusal.getMessage(), null, failure);
    }
}
