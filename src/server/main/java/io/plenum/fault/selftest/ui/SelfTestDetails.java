package io.plenum.fault.selftest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.fault.selftest.FaultSummary;
import io.plenum.fault.selftest.SelfTestReason;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.uikit.PlainTable;

/** One fault at one unit, size by size, with what was lacking and what the copy assumes. */
final class SelfTestDetails extends Dialog {

    private static final long serialVersionUID = 1L;

    SelfTestDetails(String unit, FaultSummary summary, SelfTestTexts texts) {
        setHeaderTitle(SelfTestTexts.fault(summary.fault()) + " · " + unit);
        setWidth("min(720px, 100%)");
        PlainTable table = new PlainTable(
                "selftest.column.size", "selftest.column.days", "selftest.column.after", "selftest.column.rule");
        for (SizeSummary one : summary.together()) {
            Double minutes = one.minutes();
            table.row(
                    texts.size(one.fault(), one.size()),
                    texts.days(one),
                    minutes == null ? "" : texts.lasting(minutes),
                    one.rule() == null ? "" : getTranslation("fault.rule." + one.rule()));
        }
        add(table);
        explain(summary);
        getFooter().add(new Button(getTranslation("selftest.close"), event -> close()));
    }

    private void explain(FaultSummary summary) {
        SelfTestReason reason = summary.reason();
        if (reason != null) {
            add(new Paragraph(getTranslation("selftest.untested", SelfTestTexts.reason(reason, summary.missing()))));
        }
        boolean missed = summary.share() < 0.5;
        if (missed && !summary.missing().isEmpty()) {
            add(new Paragraph(getTranslation("selftest.missing", SelfTestTexts.points(summary.missing()))));
        } else if (missed && summary.share() == 0) {
            add(new Paragraph(getTranslation("selftest.blind")));
        }
    }
}
