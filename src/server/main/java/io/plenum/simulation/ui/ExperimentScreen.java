package io.plenum.simulation.ui;

import io.plenum.simulation.experiment.ExperimentText;
import io.plenum.simulation.experiment.Experiments;
import io.plenum.web.RequestProblem;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** What asking the building needs. */
@Component
record ExperimentScreen(Experiments experiments, ExperimentText texts, SecurityContextHolderStrategy contexts) {

    /** @param problem why it was not kept; null where it was */
    record Outcome(long proposal, @Nullable RequestProblem problem) {}

    /** Asks the controllers beside the page, with the rights of whoever looks at it. */
    Callable<Outcome> propose(long scenario, String space, Locale locale) {
        DelegatingSecurityContextCallable<Outcome> work =
                new DelegatingSecurityContextCallable<>(() -> outcome(scenario, space, locale), contexts.getContext());
        work.setSecurityContextHolderStrategy(contexts);
        return work;
    }

    private Outcome outcome(long scenario, String space, Locale locale) {
        try {
            return new Outcome(experiments.propose(scenario, space, locale), null);
        } catch (RequestProblem refused) {
            return new Outcome(0, refused);
        }
    }
}
