package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.ui.CommandFormatter;
import java.util.Comparator;

/** What an override costs a day, and how that was computed; or why it is not known, which is never a nought. */
class OverrideCostCell extends Div {

    private static final long serialVersionUID = 1L;

    /** The dearest first; those of which nothing is known last. */
    static final Comparator<OverrideCost> DEAREST =
            Comparator.comparingDouble(OverrideCostCell::rank).reversed();

    OverrideCostCell(OverrideCost cost, CommandFormatter formatter) {
        addClassName("plenum-cost");
        Double money = cost.perDay();
        String currency = cost.currency();
        Span figure = new Span(
                money == null || currency == null
                        ? getTranslation("operate.cost.unknown")
                        : getTranslation("operate.cost.day", formatter.money(money, currency)));
        Span how = new Span(CommandFormatter.problem(cost.how()));
        how.addClassName("plenum-soft");
        add(figure, how);
    }

    private static double rank(OverrideCost cost) {
        Double money = cost.perDay();
        return money == null ? Double.NEGATIVE_INFINITY : money;
    }
}
