package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.FILTER_DP;
import static io.plenum.fault.Quantity.FLOW;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.BitSet;
import java.util.Set;

/**
 * The filter lets less air through than it used to: pressure drop divided by the square of the flow above 1.8 times that of its
 * cleanest days, or, before any day has been learnt, more than 300 Pa, for half an hour while the fan runs. Reads pressure drop and air flow, while the flow swings by less than 15 % within 10 minutes.
 *
 * <p>Turbulent flow through a filter: ΔP = R·Q². 300 Pa is a usual final pressure drop (EN 13053 names 200 to 300 Pa).
 */
public final class FilterRule extends MinuteRule {

    private static final double MOST = 1.8;
    private static final double FINAL = 300;
    private static final int WINDOW = 10;
    private static final double SWING = 0.15;
    private static final double FAN_EFFICIENCY = 0.55;

    public FilterRule() {
        super(
                new RuleDefinition(
                        "FILTER",
                        "The filter is fouled",
                        "pressure drop / flow² above 1.8 times that of the cleanest days, or, unknown yet, above 300 Pa",
                        0.85),
                Set.of(FILTER_DP, FLOW),
                30);
    }

    @Override
    public int minutes() {
        return 8 * 60;
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.running(minute)
                && trend.at(FLOW, minute) > 0.05
                && trend.at(FILTER_DP, minute) > 20
                && trend.shared(FilterRule.class, () -> steady(trend)).get(minute);
    }

    /** Minutes whose mean flow differs little from those around: where flow swings, the mean of its square is not the square of its mean. */
    private static BitSet steady(EquipmentTrend trend) {
        BitSet steady = new BitSet();
        for (int minute = WINDOW; minute < trend.minutes(); minute++) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (int i = minute - WINDOW; i <= minute; i++) {
                least = Math.min(least, trend.at(FLOW, i));
                most = Math.max(most, trend.at(FLOW, i));
            }
            steady.set(minute, most - least < SWING * most);
        }
        return steady;
    }

    @Override
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        double drop = trend.at(FILTER_DP, minute);
        double clean = clean(trend, minute);
        return drop > (Double.isNaN(clean) ? FINAL : MOST * clean);
    }

    /** NaN before the first days have been learnt: then only the final pressure drop counts. */
    private static double clean(EquipmentTrend trend, int minute) {
        double flow = trend.at(FLOW, minute);
        return trend.parameters().of(LearnedParameter.FILTER_RESISTANCE) * flow * flow;
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        double excess = trend.at(FILTER_DP, minute) - clean(trend, minute);
        return Double.isNaN(excess) ? 0 : Math.max(0, excess) * trend.at(FLOW, minute) / FAN_EFFICIENCY / 1000;
    }
}
