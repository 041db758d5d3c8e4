package io.plenum.commissioning.review;

import io.plenum.site.importing.SiteImportProblem;
import java.util.List;

/**
 * What applying has brought, or would bring.
 *
 * @param completed how many of the points the model had without a class
 * @param leftOver how many discovered points are not in the model after it
 */
public record ChangeReport(
        String site,
        boolean dryRun,
        int floors,
        int spaces,
        int equipment,
        int points,
        int completed,
        int leftOver,
        List<SiteImportProblem> problems) {

    static ChangeReport of(PlannedChange change, boolean dryRun, List<SiteImportProblem> problems) {
        return new ChangeReport(
                change.site().key(),
                dryRun,
                change.floors().size(),
                change.spaces().size(),
                change.equipment().size(),
                change.points().size(),
                change.completed(),
                change.leftOver().size(),
                problems);
    }
}
