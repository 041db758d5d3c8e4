package io.plenum.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.plenum.portfolio.Portfolio;
import io.plenum.portfolio.PortfolioColumn;
import io.plenum.portfolio.PortfolioFigure;
import io.plenum.portfolio.PortfolioSite;

/** All sites with all figures, the best of the chosen column first; a phone shows cards. The name of a column chooses it. */
class PortfolioTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Portfolio portfolio;
    private final transient PortfolioFormatter words;

    PortfolioTable(Portfolio portfolio, PortfolioColumn chosen, PortfolioFormatter words) {
        this.portfolio = portfolio;
        this.words = words;
        NativeTableBody rows = new NativeTableBody(head(chosen));
        portfolio.sorted(chosen).forEach(site -> rows.add(row(site)));
        NativeTable table = new NativeTable(rows);
        table.addClassNames("plenum-table", "plenum-portfolio-table");
        table.getElement().setAttribute("aria-label", getTranslation("portfolio.title"));
        addClassName("plenum-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("portfolio.title"));
        add(table);
    }

    private NativeTableRow head(PortfolioColumn chosen) {
        NativeTableRow head = new NativeTableRow(header(new Span(getTranslation("portfolio.column.SITE"))));
        for (PortfolioColumn column : PortfolioColumn.values()) {
            Anchor choose = new Anchor(PortfolioView.address(column), PortfolioFormatter.name(column));
            choose.setTitle(getTranslation("portfolio.column.what." + column));
            NativeTableHeaderCell cell = header(choose);
            if (column == chosen) {
                choose.add(new Span(" ↓"));
                cell.getElement().setAttribute("aria-sort", "other");
                cell.addClassName("chosen");
            }
            head.add(cell);
        }
        return head;
    }

    private static NativeTableHeaderCell header(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(PortfolioSite site) {
        Anchor enter = new Anchor(MapCard.address(site), site.site().name());
        Span place = small(PortfolioFormatter.place(site));
        NativeTableRow row = new NativeTableRow(new NativeTableCell(stack(enter, place)));
        for (PortfolioColumn column : PortfolioColumn.values()) {
            NativeTableCell cell = new NativeTableCell(figure(site, column));
            cell.getElement().setAttribute("data-label", PortfolioFormatter.name(column));
            row.add(cell);
        }
        return row;
    }

    private Component figure(PortfolioSite site, PortfolioColumn column) {
        RankMark rank = RankMark.of(portfolio, site, column);
        Span value = new Span(words.value(site, column));
        value.addClassName(Double.isFinite(site.figure(column).value()) ? "value" : "plenum-soft");
        Div cell = stack(value);
        if (rank.rank() != null) {
            Span shape = new Span(rank.field().shape());
            shape.addClassNames("shape", rank.field().cssClass());
            shape.getElement().setAttribute("aria-hidden", "true");
            Span place = new Span(shape, bar(site, column), new Span(rank.words()));
            place.addClassName("place");
            cell.add(place);
        }
        String below = words.below(site, column);
        if (!below.isEmpty()) {
            cell.add(small(below));
        }
        return cell;
    }

    /** As long as the figure beside the largest that it is ranked with; alarms have no length. */
    private Span bar(PortfolioSite site, PortfolioColumn column) {
        Span bar = new Span();
        if (column != PortfolioColumn.ALARMS) {
            double most = portfolio.beside(site, column).stream()
                    .map(other -> other.figure(column))
                    .mapToDouble(PortfolioFigure::value)
                    .max()
                    .orElse(0);
            Span inner = new Span();
            inner.setWidth((most > 0 ? Math.round(100 * site.figure(column).value() / most) : 0) + "%");
            bar.add(inner);
            bar.addClassName("bar");
        }
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("plenum-soft", "small");
        return small;
    }
}
