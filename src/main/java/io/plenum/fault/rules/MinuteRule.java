package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import io.plenum.fault.AhuTrend;
import io.plenum.fault.Marks;
import io.plenum.fault.Rule;
import java.util.Set;

/** A rule that decides minute by minute on five-minute means while the fan runs, with an alarm delay. */
abstract class MinuteRule implements Rule {

    private final RuleText text;
    private final Set<AhuPoint> needs;
    private final int delay;

    MinuteRule(RuleText text, Set<AhuPoint> needs, int delay) {
        this.text = text;
        this.needs = needs;
        this.delay = delay;
    }

    /** Whether this minute can be judged at all. */
    boolean gate(AhuTrend trend, int minute) {
        return trend.running(minute);
    }

    abstract boolean holds(AhuTrend trend, int minute);

    /** What the condition looks at: five-minute means, unless the rule wants the samples themselves. */
    AhuTrend view(AhuTrend trend) {
        return trend.smoothed();
    }

    @Override
    public Marks evaluate(AhuTrend raw) {
        AhuTrend trend = view(raw);
        Marks marks = new Marks();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (gate(trend, minute) && known(trend, minute)) {
                marks.decide(minute, holds(trend, minute));
            }
        }
        return marks.delayed(delay);
    }

    private boolean known(AhuTrend trend, int minute) {
        return needs.stream().noneMatch(point -> Double.isNaN(trend.at(point, minute)));
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
    public final Set<AhuPoint> needs() {
        return needs;
    }
}
