package io.plenum.drawing.ui;

import io.plenum.drawing.DrawingReport;
import io.plenum.drawing.PlanChange;
import io.plenum.site.importing.SiteImportProblem;
import java.util.List;

/**
 * What the editor in the browser is answered.
 *
 * @param problems sentences; where there is one nothing is saved
 */
record SaveAnswer(List<PlanChange> changes, List<String> warnings, List<String> problems) {

    static SaveAnswer of(DrawingReport report) {
        return new SaveAnswer(report.changes(), sentences(report.problems()), List.of());
    }

    static SaveAnswer refused(List<SiteImportProblem> problems) {
        return new SaveAnswer(List.of(), List.of(), sentences(problems));
    }

    static SaveAnswer refused(String sentence) {
        return new SaveAnswer(List.of(), List.of(), List.of(sentence));
    }

    private static List<String> sentences(List<SiteImportProblem> problems) {
        return problems.stream().map(SiteImportProblem::sentence).toList();
    }
}
