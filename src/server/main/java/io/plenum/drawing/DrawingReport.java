package io.plenum.drawing;

import io.plenum.site.importing.SiteImportProblem;
import java.util.List;

/** What saving a plan has changed, or would change. */
public record DrawingReport(String floor, boolean dryRun, List<PlanChange> changes, List<SiteImportProblem> problems) {}
