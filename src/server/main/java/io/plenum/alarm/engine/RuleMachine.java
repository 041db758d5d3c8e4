package io.plenum.alarm.engine;

import io.plenum.alarm.rule.FormulaProblem;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule at one point, evaluated sample by sample: condition, deadband, delays, applicability. It knows no clock; time comes
 * with the samples and with {@link #advance}, and a delay ends at its exact instant however late it is asked. So the same samples
 * in the same order lead to the same transitions, live and in a replay of history. Used by one thread at a time.
 *
 * <p>What cannot be judged, because a value is not trusted, changes nothing: an alarm that stands goes on standing, a delay that
 * runs begins anew.
 */
public final class RuleMachine {

    private final RuleBinding binding;
    private final ConditionCheck conditionCheck;
    private final Inputs inputs;
    /** CorrelationKeys of the points among the inputs; filled when first asked for, since the engine knows them itself. */
    private final Map<PointId, List<Integer>> places = new HashMap<>(0);

    private boolean standing;
    private boolean suppressed;
    private @Nullable Instant pendingSince;
    /** What was taken over from before a restart counts only when a sample confirms it. */
    private boolean unconfirmed;

    private Instant now = Instant.MIN;

    /** What must outlive a restart: whether the alarm stands, and since when a delay runs towards the contrary. */
    public record Memory(
            boolean standing, boolean suppressed, @Nullable Instant pendingSince) {}

    /** @throws FormulaProblem for an expression that cannot be read */
    public RuleMachine(RuleBinding binding) {
        this.binding = binding;
        this.conditionCheck =
                ConditionEvaluator.of(binding.rule().condition(), binding.rule().deadband());
        int conditionInputs = binding.inputs().size() - binding.gates().size();
        this.inputs = new Inputs(binding.inputs().size(), conditionInputs, binding.conversions());
    }

    public RuleBinding binding() {
        return binding;
    }

    /** Whether the alarm stands. */
    public boolean standing() {
        return standing;
    }

    @Nullable
    Instant pendingSince() {
        return pendingSince;
    }

    public Memory memory() {
        return new Memory(standing, suppressed, pendingSince);
    }

    /** Goes on from before a restart; samples decide what becomes of it. */
    public void restore(Memory memory) {
        standing = memory.standing();
        suppressed = memory.suppressed();
        pendingSince = memory.pendingSince();
        unconfirmed = true;
    }

    /** Begins here, whatever the time of the values that it is started first: delays do not reach back before it. */
    void begin(Instant time) {
        now = time;
    }

    /** Takes a sample of any of the binding's inputs; others change nothing. */
    public List<Transition> accept(Sample sample) {
        List<Transition> all = List.of();
        for (int slot : slots(sample.point())) {
            all = joined(all, accept(slot, sample.time(), sample.value(), sample.quality()));
        }
        return all;
    }

    private List<Integer> slots(PointId point) {
        if (places.isEmpty()) {
            List<PointId> points = binding.inputs();
            for (int slot = 0; slot < points.size(); slot++) {
                places.computeIfAbsent(points.get(slot), key -> new ArrayList<>(1))
                        .add(slot);
            }
        }
        return places.getOrDefault(point, List.of());
    }

    List<Transition> accept(int slot, Instant time, double value, Quality quality) {
        if (inputs.isLate(slot, time, quality)) {
            return List.of();
        }
        Instant then = time.isBefore(now) ? now : time;
        List<Transition> before = advance(then);
        now = then;
        inputs.set(slot, time, value, quality);
        if (slot == 0 && quality.isLive() && !Double.isNaN(value)) {
            conditionCheck.received(then, binding.inUnitOfRule(value));
        }
        return joined(before, evaluate(then));
    }

    /** Whoever reads the point is away: its controller may be well or not. */
    List<Transition> unknown(int slot, Instant time) {
        Instant then = time.isBefore(now) ? now : time;
        List<Transition> before = advance(then);
        now = then;
        inputs.forget(slot);
        return joined(before, evaluate(then));
    }

    /** Takes what the point's controller, or its gateway, says of it. */
    List<Transition> reported(Instant time, boolean active, @Nullable String message) {
        Instant then = time.isBefore(now) ? now : time;
        List<Transition> before = advance(then);
        now = then;
        inputs.report(active, message);
        return joined(before, evaluate(then));
    }

    /** Lets time pass: what becomes due until then (inclusive) happens, at its own instant. */
    public List<Transition> advance(Instant to) {
        List<Transition> all = List.of();
        Instant next = due();
        while (next != null && !next.isAfter(to)) {
            now = next.isAfter(now) ? next : now;
            conditionCheck.passed(now);
            all = joined(all, evaluate(now));
            next = due();
        }
        return all;
    }

    /** When something happens without a sample, null where nothing will. */
    public @Nullable Instant due() {
        Instant change = conditionCheck.changes();
        Instant end = pendingSince == null || unconfirmed ? null : pendingSince.plus(delay());
        return change == null || (end != null && end.isBefore(change)) ? end : change;
    }

    private Duration delay() {
        if (conditionCheck.atOnce(inputs)) {
            return Duration.ZERO;
        }
        return standing ? binding.rule().offDelay() : binding.rule().onDelay();
    }

    private List<Transition> evaluate(Instant at) {
        TriState condition = conditionCheck.of(inputs, standing);
        TriState applies = applies();
        List<Transition> started = applicability(applies, at);
        boolean turns = standing ? condition == TriState.FALSE : condition == TriState.TRUE && applies == TriState.TRUE;
        if (!turns) {
            boolean nothingKnownYet = unconfirmed && (condition == TriState.UNKNOWN || applies == TriState.UNKNOWN);
            if (!nothingKnownYet) {
                pendingSince = null;
                unconfirmed = false;
            }
            return started;
        }
        unconfirmed = false;
        Instant since = pendingSince == null ? at : pendingSince;
        pendingSince = since;
        return at.isBefore(since.plus(delay())) ? started : joined(started, turn(at));
    }

    private TriState applies() {
        TriState all = TriState.TRUE;
        for (RuleBinding.Gate gate : binding.gates()) {
            TriState one = gate.applicability().of(inputs.last(gate.slot()));
            if (one == TriState.FALSE) {
                return TriState.FALSE;
            }
            all = one == TriState.UNKNOWN ? one : all;
        }
        return all;
    }

    private List<Transition> applicability(TriState applies, Instant at) {
        boolean turns = standing && applies == (suppressed ? TriState.TRUE : TriState.FALSE);
        if (!turns) {
            return List.of();
        }
        suppressed = !suppressed;
        return List.of(transition(suppressed ? Transition.Kind.SUPPRESSED : Transition.Kind.UNSUPPRESSED, at));
    }

    private List<Transition> turn(Instant at) {
        pendingSince = null;
        standing = !standing;
        if (standing) {
            return List.of(transition(Transition.Kind.RAISED, at));
        }
        Transition returned = transition(Transition.Kind.RETURNED, at);
        if (!suppressed) {
            return List.of(returned);
        }
        suppressed = false;
        return List.of(returned, transition(Transition.Kind.UNSUPPRESSED, at));
    }

    Transition now(Transition.Kind kind, Instant at) {
        return transition(kind, at);
    }

    private Transition transition(Transition.Kind kind, Instant at) {
        Double limit = conditionCheck.limit(inputs);
        Double shown = limit == null ? null : Double.valueOf(binding.inUnitOfPoint(limit));
        return new Transition(binding, kind, at, inputs.last(0), shown, inputs.message());
    }

    private static List<Transition> joined(List<Transition> one, List<Transition> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Transition> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
