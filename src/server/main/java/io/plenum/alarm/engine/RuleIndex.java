package io.plenum.alarm.engine;

import io.plenum.alarm.CommandTroubles.Trouble;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.store.AlarmStore;
import io.plenum.point.PointId;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.GatewayFollower.CertificateEnd;
import io.plenum.point.device.GatewayFollower.GatewayCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules at all their points, by the points whose samples they need. Used by one thread. */
final class RuleIndex {

    /** A machine and the place of the sample's point among its inputs. */
    private record Input(RuleMachine machine, int slot) {}

    private static final int CERTIFICATES_NAMED = 3;

    private final Map<String, RuleMachine> byKey = new HashMap<>();
    private final Map<PointId, List<Input>> byPoint = new HashMap<>();
    private final Set<RuleMachine> waiting = new HashSet<>();
    private final Consumer<Transition> listener;
    private final Consumer<AlarmStore.Pending> delays;
    private long evaluations;

    /**
     * @param listener of every transition in its order
     * @param delays told whenever a delay begins or ends
     */
    RuleIndex(Consumer<Transition> listener, Consumer<AlarmStore.Pending> delays) {
        this.listener = listener;
        this.delays = delays;
    }

    void add(RuleMachine machine) {
        byKey.put(machine.binding().key(), machine);
        // What is wrong with commands is no matter of samples, and each writable point has such rules.
        List<PointId> points = trouble(machine) == null ? machine.binding().inputs() : List.of();
        for (int slot = 0; slot < points.size(); slot++) {
            byPoint.computeIfAbsent(points.get(slot), id -> new ArrayList<>(2)).add(new Input(machine, slot));
        }
        wait(machine);
    }

    Iterable<RuleMachine> all() {
        return byKey.values();
    }

    Map<String, RuleMachine> byKey() {
        return byKey;
    }

    int size() {
        return byKey.size();
    }

    /** How often a rule has looked at a sample. */
    long evaluations() {
        return evaluations;
    }

    void accept(Sample sample) {
        List<Input> inputs = byPoint.get(sample.point());
        if (inputs == null) {
            return;
        }
        for (Input input : inputs) {
            evaluations++;
            RuleMachine machine = input.machine();
            Instant before = machine.pendingSince();
            publish(machine, before, judged(machine, input.slot(), sample));
        }
    }

    /** That a gateway is away is no silence of its controllers. */
    private static List<Transition> judged(RuleMachine machine, int slot, Sample sample) {
        QualityReason reason = sample.reason();
        boolean away = reason != null && reason.messageKey().equals(QualityReason.GATEWAY_AWAY);
        return away && machine.binding().rule().condition() instanceof Condition.Untrusted
                ? machine.unknown(slot, sample.time())
                : machine.accept(slot, sample.time(), sample.value(), sample.quality());
    }

    /** Takes how a gateway is; only rules about gateways that it concerns listen. */
    void reported(GatewayCondition gateway, Instant time) {
        for (RuleMachine machine : List.copyOf(byKey.values())) {
            if (gateway.gateway().equals(machine.binding().gateway())) {
                Instant before = machine.pendingSince();
                publish(machine, before, reported(machine, gateway, time));
            }
        }
    }

    /** Takes what goes wrong with commands; only rules that ask for it listen. */
    void reported(Trouble trouble, Map<PointId, String> messages, Instant time) {
        for (RuleMachine machine : List.copyOf(byKey.values())) {
            if (trouble(machine) == trouble) {
                String message = messages.get(machine.binding().point().id());
                Instant before = machine.pendingSince();
                publish(machine, before, machine.reported(time, message != null, message));
            }
        }
    }

    private static @Nullable Trouble trouble(RuleMachine machine) {
        return switch (machine.binding().rule().condition()) {
            case Condition.ScheduleMissed missed -> Trouble.SCHEDULE_MISSED;
            case Condition.OverrideStays stays -> Trouble.OVERRIDE_STAYS;
            default -> null;
        };
    }

    private static List<Transition> reported(RuleMachine machine, GatewayCondition gateway, Instant time) {
        return switch (machine.binding().rule().condition()) {
            case Condition.BufferFull full -> machine.reported(time, gateway.bufferFull(), null);
            case Condition.CertificateEnds ends -> {
                List<CertificateEnd> known = gateway.certificates();
                if (known == null) {
                    yield machine.advance(time);
                }
                String near = near(known, time.plus(Duration.ofDays(ends.days())));
                yield machine.reported(time, !near.isEmpty(), near.isEmpty() ? null : near);
            }
            default -> machine.reported(time, gateway.silent(), null);
        };
    }

    /** Those that end until then, the next first; empty where none does. */
    private static String near(List<CertificateEnd> certificates, Instant until) {
        return certificates.stream()
                .filter(one -> !one.until().isAfter(until))
                .sorted(Comparator.comparing(CertificateEnd::until))
                .limit(CERTIFICATES_NAMED)
                .map(CertificateEnd::toString)
                .collect(Collectors.joining("; "));
    }

    /** Takes what a controller says of a point; only rules that ask for it listen. */
    void reported(PointId point, Instant time, boolean active, @Nullable String message) {
        for (Input input : byPoint.getOrDefault(point, List.of())) {
            RuleMachine machine = input.machine();
            if (input.slot() == 0 && machine.binding().rule().condition() instanceof Condition.Reported) {
                Instant before = machine.pendingSince();
                publish(machine, before, machine.reported(time, active, message));
            }
        }
    }

    /** Gives a sample to one machine only, as its input of this place. */
    void accept(RuleMachine machine, int slot, Sample sample) {
        Instant before = machine.pendingSince();
        publish(machine, before, judged(machine, slot, sample));
    }

    /** Lets time pass for those that wait for something. */
    void tick(Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        for (RuleMachine machine : List.copyOf(waiting)) {
            Instant before = machine.pendingSince();
            publish(machine, before, machine.advance(now));
        }
    }

    private void publish(RuleMachine machine, @Nullable Instant before, List<Transition> transitions) {
        transitions.forEach(listener);
        Instant since = machine.pendingSince();
        if (!Objects.equals(since, before)) {
            delays.accept(new AlarmStore.Pending(
                    machine.binding().rule().id(), machine.binding().point().id(), since));
        }
        wait(machine);
    }

    private void wait(RuleMachine machine) {
        if (machine.due() == null) {
            waiting.remove(machine);
        } else {
            waiting.add(machine);
        }
    }
}
