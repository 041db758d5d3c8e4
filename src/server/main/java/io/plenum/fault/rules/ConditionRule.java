package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule put together from its conditions, minute by minute on five-minute means. */
public final class ConditionRule implements FaultRule {

    /** Whether something holds at a minute; a comparison with a value that is not known does not hold. */
    @FunctionalInterface
    public interface MinuteCondition {
        boolean holds(EquipmentTrend trend, int minute);
    }

    /** A figure at a minute, NaN where it is not known. */
    @FunctionalInterface
    public interface MinuteFigure {
        double at(EquipmentTrend trend, int minute);
    }

    /** Why a trend as a whole cannot be judged, null where it can. */
    @FunctionalInterface
    public interface Obstacle {
        @Nullable
        NotEvaluable in(EquipmentTrend trend);
    }

    private final Builder built;

    private ConditionRule(Builder built) {
        this.built = built;
    }

    /** @param confidence 0 to 1 */
    public static Builder of(String id, String cause, String condition, double confidence) {
        return new Builder(new RuleDefinition(id, cause, condition, confidence));
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = built.sampled ? raw : raw.smoothed();
        NotEvaluable obstacle = built.obstacle.in(trend);
        if (obstacle != null) {
            return MinuteEvaluation.none(obstacle);
        }
        BitSet known = known(trend);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        int held = 0;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            held = built.gate.holds(trend, minute) ? held + 1 : 0;
            if (held > built.settled && known.get(minute)) {
                evaluation.decide(minute, built.fault.holds(trend, minute));
            }
        }
        return evaluation.delayed(built.delay);
    }

    private BitSet known(EquipmentTrend trend) {
        BitSet known = new BitSet();
        known.set(0, trend.minutes());
        built.needs.forEach(quantity -> known.and(trend.known(quantity)));
        return known;
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        double kilowatts = built.waste.at(trend, minute);
        return kilowatts > 0 ? kilowatts : 0;
    }

    @Override
    public String id() {
        return built.text.id();
    }

    @Override
    public String cause() {
        return built.text.cause();
    }

    @Override
    public String condition() {
        return built.text.condition();
    }

    @Override
    public double confidence() {
        return built.text.confidence();
    }

    @Override
    public Set<Quantity> needs() {
        return built.needs;
    }

    @Override
    public List<Set<Quantity>> needsOneOf() {
        return built.oneOf;
    }

    @Override
    public boolean anyHour() {
        return built.anyHour;
    }

    @Override
    public int minutes() {
        return built.minutes;
    }

    @Override
    public int clears() {
        return built.clears;
    }

    @Override
    public int lead() {
        return built.lead;
    }

    @Override
    public WastedEnergy energy() {
        return built.energy;
    }

    /** Names the parts of a rule; times are minutes. */
    public static final class Builder {

        private final RuleDefinition text;
        private Set<Quantity> needs = Set.of();
        private final List<Set<Quantity>> oneOf = new ArrayList<>();
        private MinuteCondition gate = EquipmentTrend::running;
        private MinuteCondition fault = (trend, minute) -> false;
        private Obstacle obstacle = trend -> null;
        private MinuteFigure waste = (trend, minute) -> 0;
        private WastedEnergy energy = WastedEnergy.ELECTRICITY;
        private boolean anyHour;
        private boolean sampled;
        private int settled;
        private int delay;
        private int minutes = 60;
        private int clears = 240;
        private int lead = 420;

        private Builder(RuleDefinition text) {
            this.text = text;
        }

        public Builder needs(Quantity... all) {
            needs = Set.of(all);
            return this;
        }

        public Builder needsOneOf(Quantity... some) {
            oneOf.add(Set.of(some));
            return this;
        }

        /** When a minute can be judged, held for so many minutes before; without it, while the equipment runs. */
        public Builder when(int held, MinuteCondition condition) {
            settled = held;
            gate = condition;
            return this;
        }

        /** What is wrong, and for how many minutes before it is said. */
        public Builder fault(int lasting, MinuteCondition condition) {
            delay = lasting;
            fault = condition;
            return this;
        }

        public Builder unless(Obstacle why) {
            obstacle = why;
            return this;
        }

        /** At any hour and not only in occupied ones. */
        public Builder anyHour() {
            anyHour = true;
            return this;
        }

        /** On the values as they were sampled: for states that last shorter than five minutes. */
        public Builder sampled() {
            sampled = true;
            return this;
        }

        /** How many minutes of fault make a finding, and how many without one end it. */
        public Builder pace(int opens, int ends) {
            minutes = opens;
            clears = ends;
            return this;
        }

        /** How many minutes before have to be known. */
        public Builder lead(int before) {
            lead = before;
            return this;
        }

        /** What is wasted, kW. */
        public Builder wastes(WastedEnergy kind, MinuteFigure kilowatts) {
            energy = kind;
            waste = kilowatts;
            return this;
        }

        public FaultRule build() {
            return new ConditionRule(this);
        }
    }
}
