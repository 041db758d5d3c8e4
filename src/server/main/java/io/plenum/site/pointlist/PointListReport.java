package io.plenum.site.pointlist;

import io.plenum.site.importing.SiteImportProblem;
import java.util.List;

/**
 * What a list of points brought, or would bring.
 *
 * @param site key of the site
 * @param created whether the site is new
 * @param dryRun true where everything was checked and nothing changed
 * @param added how many points are new
 * @param completed how many points were given a unit, states or a source that they did not have
 * @param unchanged how many points of the list the site has just so
 * @param notPlaced how many of the new points belong to no equipment or space yet
 * @param changes the first of them, new ones before completed ones
 * @param problems warnings with file and line
 */
public record PointListReport(
        String site,
        boolean created,
        boolean dryRun,
        int added,
        int completed,
        int unchanged,
        int notPlaced,
        List<ListedChange> changes,
        List<SiteImportProblem> problems) {

    /** For the audit: what was changed stands in the model. */
    public PointListReport summary() {
        return new PointListReport(site, created, dryRun, added, completed, unchanged, notPlaced, List.of(), List.of());
    }
}
