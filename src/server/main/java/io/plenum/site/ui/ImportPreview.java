package io.plenum.site.ui;

import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportReport;
import io.plenum.site.pointlist.ListedChange;
import io.plenum.site.pointlist.PointListReport;
import java.util.List;

/**
 * What a file brings or has brought.
 *
 * @param text key of the sentence that says it
 * @param facts what stands in its places
 */
record ImportPreview(String text, List<Object> facts, List<SiteImportProblem> problems, List<ListedChange> changes) {

    static ImportPreview of(SiteImportReport report) {
        return new ImportPreview(
                report.dryRun() ? "site.import-would" : "site.import-done",
                List.of(
                        String.join(", ", report.sites()),
                        report.floors(),
                        report.spaces(),
                        report.equipment(),
                        report.points()),
                report.problems(),
                List.of());
    }

    static ImportPreview of(PointListReport report) {
        return new ImportPreview(
                report.dryRun() ? "site.import-would-points" : "site.import-done-points",
                List.of(report.added(), report.site(), report.completed(), report.unchanged(), report.notPlaced()),
                report.problems(),
                report.changes());
    }
}
