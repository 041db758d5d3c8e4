package io.plenum.handover.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.handover.HandoverProgress;
import io.plenum.handover.HandoverReport;
import io.plenum.uikit.PlainTable;
import java.text.NumberFormat;

/** Found, named, placed, bound, fresh: how many points have come so far, and what share of those found. */
class ProgressLine extends Section {

    private static final long serialVersionUID = 1L;

    ProgressLine(HandoverReport report) {
        addClassName("plenum-card");
        HandoverProgress progress = report.progress();
        PlainTable table = new PlainTable(
                "handover.step.found",
                "handover.step.named",
                "handover.step.placed",
                "handover.step.bound",
                "handover.step.fresh");
        table.addClassName("plenum-figures");
        table.getElement().setAttribute("aria-label", getTranslation("handover.progress"));
        table.row(
                NumberFormat.getIntegerInstance(getLocale()).format(progress.found()),
                step(progress.named(), progress),
                step(progress.placed(), progress),
                step(progress.bound(), progress),
                step(progress.fresh(), progress));
        add(table);
        if (!report.searched()) {
            Paragraph hint = new Paragraph(getTranslation("handover.unsearched"));
            hint.addClassName("plenum-soft");
            add(hint);
        }
    }

    private String step(int points, HandoverProgress progress) {
        return getTranslation(
                "handover.share",
                NumberFormat.getIntegerInstance(getLocale()).format(points),
                HandoverProgress.percent(points, progress.found()));
    }
}
