package io.plenum.handover.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.handover.HandoverDocument;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.handover.HandoverReport;
import io.plenum.uikit.GridHeight;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;

/** The lines of one kind: what is the matter with what, and the page on which it is mended. */
class HandoverItems extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HandoverReport report;
    private final boolean mends;
    private final Paragraph advice = new Paragraph();
    private final Grid<HandoverItem> grid = new Grid<>();
    private final Grid.Column<HandoverItem> worth;

    /** @param mends whether whoever looks may use the pages on which things are mended */
    HandoverItems(HandoverReport report, HandoverDocument document, boolean mends) {
        this.report = report;
        this.mends = mends;
        NumberFormat money = NumberFormat.getCurrencyInstance(getLocale());
        money.setCurrency(Currency.getInstance(report.currency()));
        money.setMaximumFractionDigits(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(HandoverItem::name)
                .setHeader(getTranslation("handover.column.subject"))
                .setFlexGrow(1);
        grid.addColumn(document::sentence)
                .setHeader(getTranslation("handover.column.what"))
                .setFlexGrow(3);
        worth = grid.addColumn(item -> Double.isNaN(item.worth())
                        ? getTranslation("handover.worth-unknown")
                        : getTranslation("handover.worth", money.format(item.worth())))
                .setHeader(getTranslation("handover.column.worth", report.currency()))
                .setFlexGrow(0)
                .setWidth("10em");
        if (mends) {
            grid.addComponentColumn(item -> new Anchor(item.link(), getTranslation("handover.mend." + item.kind())))
                    .setHeader(getTranslation("handover.column.mend"))
                    .setFlexGrow(1);
        }
        add(advice, grid);
    }

    void show(HandoverKind kind) {
        List<HandoverItem> items = report.of(kind);
        advice.setText(getTranslation((items.isEmpty() ? "handover.none." : "handover.do.") + kind));
        grid.setItems(items);
        GridHeight.fit(grid, items.size(), "520px");
        grid.setVisible(!items.isEmpty());
        worth.setVisible(kind == HandoverKind.MISSING);
    }
}
