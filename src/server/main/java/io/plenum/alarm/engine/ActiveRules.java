package io.plenum.alarm.engine;

import io.plenum.alarm.CommandTroubles.Trouble;
import io.plenum.alarm.engine.RuleMachine.Memory;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.ActiveAlarms;
import io.plenum.alarm.store.AlarmStore;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.point.device.GatewayFollower.GatewayCondition;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules in force, and how new ones take the place of old ones without losing or repeating an alarm. One thread's. */
final class ActiveRules {

    private final TransitionQueue transitions;
    private final ActiveAlarms activeAlarms;
    private final PointValues values;
    private final ControllerEventCache controllerEvents = new ControllerEventCache();
    private RuleIndex machines;
    private long evaluationsBefore;

    ActiveRules(TransitionQueue transitions, ActiveAlarms activeAlarms, PointValues values) {
        this.transitions = transitions;
        this.activeAlarms = activeAlarms;
        this.values = values;
        this.machines = fresh();
    }

    private RuleIndex fresh() {
        return new RuleIndex(
                transition -> transitions.add(new TransitionQueue.Item.RuleTransition(transition)), transitions::add);
    }

    int size() {
        return machines.size();
    }

    /** Events that were not taken: out of their order, or more alarms than a point can have. */
    long refusedEvents() {
        return controllerEvents.refused();
    }

    long evaluations() {
        return evaluationsBefore + machines.evaluations();
    }

    void accept(Collection<Sample> samples) {
        samples.forEach(machines::accept);
    }

    void tick(Instant now) {
        machines.tick(now);
    }

    /**
     * Puts these rules in force. What has not changed goes on; what is new begins with the present values, and with what the
     * store remembers.
     *
     * @param delays that were running before a restart, by {@link AlarmStore.Pending#key}; empty later
     */
    void use(List<RuleBinding> bindings, Map<String, Instant> delays, Instant now) {
        RuleIndex before = machines;
        evaluationsBefore += before.evaluations();
        machines = fresh();
        List<RuleMachine> begun = new ArrayList<>();
        for (RuleBinding binding : bindings) {
            RuleMachine known = before.byKey().remove(binding.key());
            boolean same = known != null && known.binding().equals(binding);
            RuleMachine machine = same ? known : begin(binding, known, delays, now);
            machines.add(machine);
            if (!same) {
                begun.add(machine);
            }
        }
        before.byKey().values().forEach(gone -> stop(gone, now));
        begun.forEach(this::prime);
        begun.forEach(machine -> repeat(machine.binding().point().id(), now));
    }

    private RuleMachine begin(
            RuleBinding binding, @Nullable RuleMachine before, Map<String, Instant> delays, Instant now) {
        RuleMachine machine = new RuleMachine(binding);
        machine.begin(now);
        ActiveAlarm existing = activeAlarms.byKey(binding.key());
        if (before != null) {
            machine.restore(before.memory());
        } else {
            boolean standing = existing != null && existing.alarm().condition();
            Instant since = delays.get(
                    AlarmStore.Pending.key(binding.rule().id(), binding.point().id()));
            machine.restore(new Memory(
                    standing, standing && Objects.requireNonNull(existing).suppressed(), since));
        }
        return machine;
    }

    /** Says that the alarm of a rule which is not in force any more has returned. */
    private void stop(RuleMachine machine, Instant now) {
        RuleBinding binding = machine.binding();
        if (machine.standing()) {
            Transition.Kind kind = Transition.Kind.RETURNED;
            transitions.add(new TransitionQueue.Item.RuleTransition(
                    new Transition(binding, kind, now, Double.NaN, null, null)));
            transitions.add(new TransitionQueue.Item.RuleTransition(
                    new Transition(binding, Transition.Kind.UNSUPPRESSED, now, Double.NaN, null, null)));
        }
        if (machine.pendingSince() != null) {
            transitions.add(
                    new AlarmStore.Pending(binding.rule().id(), binding.point().id(), null));
        }
    }

    /** What controllers have said before a restart. */
    void remember(List<ControllerEvent> events) {
        events.forEach(controllerEvents::put);
    }

    /** Takes what a controller says; the same once more changes nothing. */
    void accept(ControllerEvent event, Instant now) {
        ReceivedEvent news = controllerEvents.accept(event);
        if (news != null) {
            received(news, now);
        }
    }

    /** Takes a controller's whole answer; what it does not speak of any more is over. */
    void present(Collection<PointId> points, List<ControllerEvent> active, Instant now) {
        controllerEvents.present(points, active, now).forEach(changed -> received(changed, now));
    }

    /** Takes how the gateways are; the same once more changes nothing. */
    void gateways(Collection<GatewayCondition> gateways, Instant now) {
        gateways.forEach(gateway -> machines.reported(gateway, now));
    }

    /** Takes what goes wrong with commands; the same once more changes nothing. */
    void commands(Trouble trouble, Map<PointId, String> messages, Instant now) {
        machines.reported(trouble, messages, now);
    }

    private void received(ReceivedEvent news, Instant now) {
        transitions.add(new TransitionQueue.Item.ControllerReport(news));
        repeat(news.event().point(), now);
    }

    private void repeat(PointId point, Instant now) {
        if (controllerEvents.knows(point)) {
            machines.reported(point, now, controllerEvents.active(point), controllerEvents.message(point));
        }
    }

    private void prime(RuleMachine machine) {
        List<PointId> points = machine.binding().inputs();
        for (int slot = 0; slot < points.size(); slot++) {
            Sample present = present(points.get(slot));
            if (present != null) {
                machines.accept(machine, slot, present);
            }
        }
    }

    private @Nullable Sample present(PointId point) {
        CurrentValue value = values.of(point);
        return value == null ? null : new Sample(point, value.time(), value.value(), value.quality(), value.reason());
    }

    /** Takes the present values where samples were missed. */
    void catchUp() {
        machines.all().forEach(this::prime);
    }

    /** Says again what the store does not know; to be called when nothing waits for the store. */
    void compare(Instant now) {
        for (RuleMachine machine : machines.all()) {
            ActiveAlarm existing = activeAlarms.byKey(machine.binding().key());
            boolean stored = existing != null && existing.alarm().condition();
            if (stored != machine.standing()) {
                Transition.Kind kind = stored ? Transition.Kind.RETURNED : Transition.Kind.RAISED;
                transitions.add(new TransitionQueue.Item.RuleTransition(machine.now(kind, now)));
            }
        }
    }

    /** Living alarms at whose points no rule looks any more return. */
    void abandon(Instant now) {
        for (ActiveAlarm entry : activeAlarms.entries()) {
            boolean looked = machines.byKey().containsKey(entry.alarm().key());
            if (!looked && (entry.alarm().condition() || entry.suppressed())) {
                transitions.add(new TransitionQueue.Item.BindingRemoved(entry.id(), now));
            }
        }
    }
}
