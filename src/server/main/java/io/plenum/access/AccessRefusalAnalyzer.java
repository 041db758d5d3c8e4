package io.plenum.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal without a stack trace. */
class AccessRefusalAnalyzer extends AbstractFailureAnalyzer<AccessRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AccessRefusal cause) {
        return new FailureAnalysis("Plenum: " + cause.getMessage(), null, cause);
    }
}
