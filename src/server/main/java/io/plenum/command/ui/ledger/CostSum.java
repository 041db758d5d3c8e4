package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.html.Paragraph;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OpenOverrides;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all overrides that are in sight cost together a day, as far as it is known. */
class CostSum extends Paragraph {

    private static final long serialVersionUID = 1L;

    private final transient OpenOverrides open;
    private final transient Overrides overrides;
    private final transient CostMemory costs;
    private final transient CommandViewContext context;

    CostSum(OpenOverrides open, Overrides overrides, CostMemory costs, CommandViewContext context) {
        this.open = open;
        this.overrides = overrides;
        this.costs = costs;
        this.context = context;
    }

    void refresh() {
        Stream<HeldValue> ours = open.all().stream()
                .filter(one -> one.state() != OverrideState.AWAITING_APPROVAL)
                .filter(one -> context.sees(one.point()))
                .map(HeldValue::of);
        Stream<HeldValue> others = overrides.foreign().stream()
                .filter(one -> context.sees(one.point()))
                .map(HeldValue::of);
        List<OverrideCost> all = Stream.concat(ours, others).map(costs::of).toList();
        Map<String, Double> sums = new TreeMap<>();
        long known = 0;
        for (OverrideCost one : all) {
            Double money = one.perDay();
            String currency = one.currency();
            if (money != null && currency != null) {
                sums.merge(currency, money, Double::sum);
                known++;
            }
        }
        CommandFormatter formatter = context.formatter();
        setVisible(!all.isEmpty());
        setText(
                known == 0
                        ? getTranslation("operate.cost.none", all.size())
                        : getTranslation(
                                "operate.cost.sum",
                                sums.entrySet().stream()
                                        .map(one -> formatter.money(one.getValue(), one.getKey()))
                                        .collect(Collectors.joining(" + ")),
                                known,
                                all.size()));
    }
}
