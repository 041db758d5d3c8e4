package io.plenum.alarm.correlation;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.AlarmChanges;
import io.plenum.alarm.state.AlarmEdit;
import io.plenum.audit.Actor;
import io.plenum.point.device.GatewayNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts consequences beneath their cause. A cause is at least as urgent as what it hides, is upstream of it (or the same
 * equipment, or its controller or connection) and was raised at about the same time; docs/decisions/0009 says why.
 */
public final class AlarmCorrelation {

    /** Beneath what nobody sees nothing is put that somebody might have to see. */
    private static final Set<AlarmState> SILENCED =
            EnumSet.of(AlarmState.SUPPRESSED, AlarmState.SHELVED, AlarmState.OUT_OF_SERVICE);

    private final Supplier<Topology> topology;
    private final GatewayNames gateways;
    private final CorrelationSettings times;

    public AlarmCorrelation(Supplier<Topology> topology, GatewayNames gateways, CorrelationSettings times) {
        this.topology = topology;
        this.gateways = gateways;
        this.times = times;
    }

    /** The headline beneath which a new alarm belongs, null where it is a headline itself. */
    @Nullable
    public ActiveAlarm causeOf(ActiveAlarm fresh, AlarmChanges draft) {
        ActiveAlarm specific = specificFor(fresh, draft);
        if (specific != null) {
            return root(specific, draft);
        }
        List<ActiveAlarm> found = new ArrayList<>();
        for (String place : whereCausesAre(fresh)) {
            draft.at(place).stream().filter(one -> explains(one, fresh)).forEach(found::add);
        }
        return found.stream()
                .min(Comparator.comparing((ActiveAlarm one) -> one.alarm().priority())
                        .thenComparing(one -> one.nature())
                        .thenComparing(one -> one.alarm().raised()))
                .map(one -> root(one, draft))
                .orElse(null);
    }

    /** Takes what the new alarm explains beneath it, or beneath the headline to which it belongs itself. */
    public void gather(ActiveAlarm cause, AlarmChanges draft, Instant now) {
        join(cause, draft, now);
        if (!cause.nature().isCause()) {
            return;
        }
        ActiveAlarm root = root(cause, draft);
        for (String place : whereConsequencesAre(cause, draft)) {
            for (ActiveAlarm one : draft.at(place)) {
                if (one.alarm().cause() == null && one.id() != root.id() && explains(cause, one)) {
                    beneath(one, root, draft, now);
                }
            }
        }
    }

    /**
     * Puts what a controller reports of a point beneath the rule that sees the same there, whichever of them came first: the rule
     * knows what to do about it. It does not matter which is more urgent, for the rule is how urgent the site holds just this.
     */
    public void join(ActiveAlarm entry, AlarmChanges draft, Instant now) {
        ActiveAlarm specific = specificFor(entry, draft);
        if (specific != null) {
            joinBeneath(entry, specific, draft, now);
        }
        draft.at(CorrelationKeys.atPoint(entry)).stream()
                .filter(one -> samePointsReported(entry, one))
                .forEach(one -> joinBeneath(one, entry, draft, now));
    }

    private void joinBeneath(ActiveAlarm reported, ActiveAlarm specific, AlarmChanges draft, Instant now) {
        ActiveAlarm root = root(specific, draft);
        if (reported.alarm().cause() == null && root.id() != reported.id()) {
            beneath(reported, root, draft, now);
        }
    }

    private @Nullable ActiveAlarm specificFor(ActiveAlarm reported, AlarmChanges draft) {
        return draft.at(CorrelationKeys.atPoint(reported)).stream()
                .filter(one -> samePointsReported(one, reported))
                .min(Comparator.comparing((ActiveAlarm one) -> one.alarm().priority())
                        .thenComparing(one -> one.alarm().raised()))
                .orElse(null);
    }

    private void beneath(ActiveAlarm consequence, ActiveAlarm root, AlarmChanges draft, Instant now) {
        // Only a cause can have anything beneath it.
        if (consequence.nature().isCause()) {
            draft.all().stream()
                    .filter(one -> Objects.equals(one.alarm().cause(), consequence.id()))
                    .toList()
                    .forEach(one -> fold(one, root, draft, now));
        }
        fold(consequence, root, draft, now);
    }

    private static void fold(ActiveAlarm one, ActiveAlarm root, AlarmChanges draft, Instant now) {
        Alarm folded = AlarmEdit.of(one.alarm()).cause(root.id()).done();
        draft.record(one.withAlarm(folded), now, Kind.FOLDED, Actor.SYSTEM, String.valueOf(root.id()));
    }

    private static ActiveAlarm root(ActiveAlarm entry, AlarmChanges draft) {
        Long cause = entry.alarm().cause();
        ActiveAlarm above = cause == null ? null : draft.find(cause);
        return above == null ? entry : above;
    }

    private List<String> whereCausesAre(ActiveAlarm entry) {
        List<String> places = new ArrayList<>();
        if (entry.nature() == AlarmType.GATEWAY_TROUBLE) {
            return places;
        }
        if (entry.nature().isSilence()) {
            places.add(CorrelationKeys.silentGateway(gateways.gateway(entry.connection())));
            places.add(CorrelationKeys.downConnection(entry.connection()));
            places.add(CorrelationKeys.downDevice(entry.device()));
            return places;
        }
        String owner = entry.alarm().owner();
        if (owner != null) {
            places.add(CorrelationKeys.causeAt(owner));
            topology.get().upstream(owner).forEach(above -> places.add(CorrelationKeys.causeAt(above)));
        }
        return places;
    }

    private List<String> whereConsequencesAre(ActiveAlarm cause, AlarmChanges draft) {
        List<String> places = new ArrayList<>();
        if (cause.nature() == AlarmType.GATEWAY_SILENT) {
            String gateway = cause.alarm().subject();
            draft.all().stream()
                    .map(ActiveAlarm::connection)
                    .filter(connection ->
                            !connection.isEmpty() && Objects.equals(gateways.gateway(connection), gateway))
                    .distinct()
                    .forEach(connection -> places.add(CorrelationKeys.silentOnConnection(connection)));
            return places;
        }
        if (cause.nature().isSilence()) {
            boolean connection = cause.nature() == AlarmType.CONNECTION_DOWN;
            places.add(
                    connection
                            ? CorrelationKeys.silentOnConnection(cause.connection())
                            : CorrelationKeys.silentOnDevice(cause.device()));
            return places;
        }
        String owner = cause.alarm().owner();
        if (owner != null) {
            places.add(CorrelationKeys.alarmAt(owner));
            topology.get().downstream(owner).forEach(below -> places.add(CorrelationKeys.alarmAt(below)));
        }
        return places;
    }

    private boolean explains(ActiveAlarm cause, ActiveAlarm other) {
        boolean possible = cause.id() != other.id()
                && cause.alarm().condition()
                && cause.alarm().state() != AlarmState.SUPPRESSED
                && cause.alarm().priority().compareTo(other.alarm().priority()) <= 0;
        return possible && inTime(cause, other) && connected(cause, other);
    }

    /** Silence is explained for as long as it lasts; heat and cold only for a while, lest an old fault hides a new one. */
    private boolean inTime(ActiveAlarm cause, ActiveAlarm other) {
        Instant first = cause.alarm().raised().minus(times.before());
        Instant last = cause.alarm().raised().plus(times.after());
        Instant raised = other.alarm().raised();
        return !raised.isBefore(first) && (cause.nature().isSilence() || !raised.isAfter(last));
    }

    private boolean connected(ActiveAlarm cause, ActiveAlarm other) {
        AlarmType below = other.nature();
        return switch (cause.nature()) {
            case GATEWAY_SILENT ->
                below.isSilence()
                        && below != AlarmType.GATEWAY_SILENT
                        && Objects.equals(
                                gateways.gateway(other.connection()),
                                cause.alarm().subject());
            case CONNECTION_DOWN ->
                below.isSilence()
                        && below != AlarmType.GATEWAY_SILENT
                        && below != AlarmType.CONNECTION_DOWN
                        && cause.connection().equals(other.connection());
            case DEVICE_DOWN -> below == AlarmType.UNTRUSTED && cause.device().equals(other.device());
            case FAILURE, REPORTED -> !below.isSilence() && (feeds(cause, other) || sameOwner(cause, other));
            case DEVIATION -> (below == AlarmType.DEVIATION || below == AlarmType.SYMPTOM) && feeds(cause, other);
            case UNTRUSTED, SYMPTOM, GATEWAY_TROUBLE -> false;
        };
    }

    private boolean feeds(ActiveAlarm cause, ActiveAlarm other) {
        String above = cause.alarm().owner();
        String below = other.alarm().owner();
        return above != null && below != null && topology.get().feeds(above, below);
    }

    /** Two failures of the same equipment are both worth telling. */
    private static boolean sameOwner(ActiveAlarm cause, ActiveAlarm other) {
        String owner = cause.alarm().owner();
        return owner != null
                && owner.equals(other.alarm().owner())
                && !isFailure(other.nature())
                && !samePointsReported(other, cause);
    }

    private static boolean isFailure(AlarmType nature) {
        return nature == AlarmType.FAILURE || nature == AlarmType.REPORTED;
    }

    /** A rule of ours and the controller itself say the same of one point. */
    private static boolean samePointsReported(ActiveAlarm specific, ActiveAlarm reported) {
        return reported.nature() == AlarmType.REPORTED
                && specific.nature().isOfPoint()
                && specific.alarm().condition()
                && !SILENCED.contains(specific.alarm().state())
                && specific.alarm().point().equals(reported.alarm().point());
    }
}
