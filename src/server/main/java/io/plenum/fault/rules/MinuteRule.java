package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.Set;

/** A rule that decides minute by minute on five-minute means while the fan runs, with an alarm delay. */
public abstract class MinuteRule implements FaultRule {

    private final RuleDefinition text;
    private final Set<Quantity> needs;
    private final Quantity[] required;
    private final int delay;

    public MinuteRule(RuleDefinition text, Set<Quantity> needs, int delay) {
        this.text = text;
        this.needs = needs;
        this.required = needs.toArray(Quantity[]::new);
        this.delay = delay;
    }

    /** Whether this minute can be judged at all. */
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.running(minute);
    }

    protected abstract boolean holds(EquipmentTrend trend, int minute);

    /** What the condition looks at: five-minute means, unless the rule wants the samples themselves. */
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend.smoothed();
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = view(raw);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (gate(trend, minute) && known(trend, minute)) {
                evaluation.decide(minute, holds(trend, minute));
            }
        }
        return evaluation.delayed(delay);
    }

    private boolean known(EquipmentTrend trend, int minute) {
        for (Quantity point : required) {
            if (Double.isNaN(trend.at(point, minute))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final String id() {
        return text.id();
    }

    @Override
    public final String cause() {
        return text.cause();
    }

    @Override
    public final String condition() {
        return text.condition();
    }

    @Override
    public double confidence() {
        return text.confidence();
    }

    @Override
    public final Set<Quantity> needs() {
        return needs;
    }
}
