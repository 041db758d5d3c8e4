package io.plenum.site.change;

import io.plenum.site.history.EntityChange;
import java.util.List;

/**
 * What a change set does, or has done.
 *
 * @param dryRun true where everything was checked and nothing changed; only then may there be errors among the problems
 * @param revision of the model afterwards
 */
public record ModelChangeReport(
        String site, boolean dryRun, long revision, List<EntityChange> changes, List<ChangeProblem> problems) {

    public boolean hasErrors() {
        return problems.stream().anyMatch(ChangeProblem::error);
    }
}
