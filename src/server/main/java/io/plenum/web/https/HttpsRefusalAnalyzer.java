package io.plenum.web.https;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence of a refusal instead of a stack trace. */
class HttpsRefusalAnalyzer extends AbstractFailureAnalyzer<HttpsRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, HttpsRefusal refusal) {
        return new FailureAnalysis("Plenum: " + refusal.getMessage(), null, failure);
    }
}
