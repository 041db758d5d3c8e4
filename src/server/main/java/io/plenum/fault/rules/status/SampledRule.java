package io.plenum.fault.rules.status;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/** A rule on states as they were sampled, at any hour: what it sees needs no hour of proof. */
abstract class SampledRule extends MinuteRule {

    private final Pace pace;

    /**
     * In minutes.
     *
     * @param opens of fault that make a finding
     * @param clears without fault that end it
     * @param lead that have to be known before
     */
    record Pace(int opens, int clears, int lead) {}

    SampledRule(RuleDefinition text, Set<Quantity> needs, int delay, Pace pace) {
        super(text, needs, delay);
        this.pace = pace;
    }

    @Override
    public final boolean anyHour() {
        return true;
    }

    @Override
    protected final EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    public final int minutes() {
        return pace.opens;
    }

    @Override
    public final int clears() {
        return pace.clears;
    }

    @Override
    public final int lead() {
        return pace.lead;
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return true;
    }
}
