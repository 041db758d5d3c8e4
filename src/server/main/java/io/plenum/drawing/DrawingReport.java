package io.plenum.drawing;

import io.plenum.site.importing.SiteImportProblem;
import java.util.List;

/**
 * What saving a plan has changed, or would change.
 *
 * @param overlaps rooms that lie on each other, the largest overlap first
 */
public record DrawingReport(
        String floor,
        boolean dryRun,
        List<PlanChange> changes,
        List<SiteImportProblem> problems,
        List<RoomOverlap> overlaps) {}
