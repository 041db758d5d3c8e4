package io.plenum.energy.ui.tariff;

import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.tariff.Bill;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;

/** What the cost is made of. */
public class BillCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    public BillCard(EnergySummary summary, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.bill"));
        EnergyTable table = new EnergyTable(getTranslation("energy.bill"), "kind", "cost");
        summary.bought().forEach(one -> rows(table, getTranslation("energy.kind." + one.kind()), one.bill(), words));
        table.row(getTranslation("energy.bill.total"), words.money(summary.cost()));
        add(table);
    }

    private void rows(EnergyTable table, String kind, Bill bill, EnergyFormatter words) {
        row(table, kind, "energy", bill.energy(), words);
        row(table, kind, "tiers", bill.tiers(), words);
        row(table, kind, "fees", bill.fees(), words);
        row(table, kind, "demand", bill.demand(), words);
        row(table, kind, "feedIn", -bill.feedIn(), words);
    }

    private void row(EnergyTable table, String kind, String part, double money, EnergyFormatter words) {
        if (Math.abs(money) >= 0.005) {
            table.row(kind + " · " + getTranslation("energy.bill." + part), words.money(money));
        }
    }
}
