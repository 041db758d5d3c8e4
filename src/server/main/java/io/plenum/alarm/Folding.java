package io.plenum.alarm;

import io.plenum.access.CurrentUser;
import io.plenum.alarm.AlarmEvent.Kind;
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
final class Folding {

    /** Beneath what nobody sees nothing is put that somebody might have to see. */
    private static final Set<AlarmState> SILENCED =
            EnumSet.of(AlarmState.SUPPRESSED, AlarmState.SHELVED, AlarmState.OUT_OF_SERVICE);

    private final Supplier<Topology> topology;
    private final FoldSettings times;

    Folding(Supplier<Topology> topology, FoldSettings times) {
        this.topology = topology;
        this.times = times;
    }

    /** The headline beneath which a new alarm belongs, null where it is a headline itself. */
    @Nullable
    Entry causeOf(Entry fresh, Draft draft) {
        Entry specific = specificFor(fresh, draft);
        if (specific != null) {
            return root(specific, draft);
        }
        List<Entry> found = new ArrayList<>();
        for (String place : whereCausesAre(fresh)) {
            draft.at(place).stream().filter(one -> explains(one, fresh)).forEach(found::add);
        }
        return found.stream()
                .min(Comparator.comparing((Entry one) -> one.alarm().priority())
                        .thenComparing(one -> one.nature())
                        .thenComparing(one -> one.alarm().raised()))
                .map(one -> root(one, draft))
                .orElse(null);
    }

    /** Takes what the new alarm explains beneath it, or beneath the headline to which it belongs itself. */
    void gather(Entry cause, Draft draft, Instant now) {
        join(cause, draft, now);
        if (!cause.nature().isCause()) {
            return;
        }
        Entry root = root(cause, draft);
        for (String place : whereConsequencesAre(cause)) {
            for (Entry one : draft.at(place)) {
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
    void join(Entry entry, Draft draft, Instant now) {
        Entry specific = specificFor(entry, draft);
        if (specific != null) {
            joinBeneath(entry, specific, draft, now);
        }
        draft.at(Places.atPoint(entry)).stream()
                .filter(one -> sameSaid(entry, one))
                .forEach(one -> joinBeneath(one, entry, draft, now));
    }

    private void joinBeneath(Entry reported, Entry specific, Draft draft, Instant now) {
        Entry root = root(specific, draft);
        if (reported.alarm().cause() == null && root.id() != reported.id()) {
            beneath(reported, root, draft, now);
        }
    }

    private @Nullable Entry specificFor(Entry reported, Draft draft) {
        return draft.at(Places.atPoint(reported)).stream()
                .filter(one -> sameSaid(one, reported))
                .min(Comparator.comparing((Entry one) -> one.alarm().priority())
                        .thenComparing(one -> one.alarm().raised()))
                .orElse(null);
    }

    private void beneath(Entry consequence, Entry root, Draft draft, Instant now) {
        // Only a cause can have anything beneath it.
        if (consequence.nature().isCause()) {
            draft.all().stream()
                    .filter(one -> Objects.equals(one.alarm().cause(), consequence.id()))
                    .toList()
                    .forEach(one -> fold(one, root, draft, now));
        }
        fold(consequence, root, draft, now);
    }

    private static void fold(Entry one, Entry root, Draft draft, Instant now) {
        Alarm folded = AlarmEdit.of(one.alarm()).cause(root.id()).done();
        draft.tell(one.with(folded), now, Kind.FOLDED, CurrentUser.SYSTEM, String.valueOf(root.id()));
    }

    private static Entry root(Entry entry, Draft draft) {
        Long cause = entry.alarm().cause();
        Entry above = cause == null ? null : draft.find(cause);
        return above == null ? entry : above;
    }

    private List<String> whereCausesAre(Entry entry) {
        List<String> places = new ArrayList<>();
        if (entry.nature().isSilence()) {
            places.add(Places.downConnection(entry.connection()));
            places.add(Places.downDevice(entry.device()));
            return places;
        }
        String owner = entry.alarm().owner();
        if (owner != null) {
            places.add(Places.causeAt(owner));
            topology.get().upstream(owner).forEach(above -> places.add(Places.causeAt(above)));
        }
        return places;
    }

    private List<String> whereConsequencesAre(Entry cause) {
        List<String> places = new ArrayList<>();
        if (cause.nature().isSilence()) {
            boolean connection = cause.nature() == Nature.CONNECTION_DOWN;
            places.add(
                    connection ? Places.silentOnConnection(cause.connection()) : Places.silentOnDevice(cause.device()));
            return places;
        }
        String owner = cause.alarm().owner();
        if (owner != null) {
            places.add(Places.alarmAt(owner));
            topology.get().downstream(owner).forEach(below -> places.add(Places.alarmAt(below)));
        }
        return places;
    }

    private boolean explains(Entry cause, Entry other) {
        boolean possible = cause.id() != other.id()
                && cause.alarm().condition()
                && cause.alarm().state() != AlarmState.SUPPRESSED
                && cause.alarm().priority().compareTo(other.alarm().priority()) <= 0;
        return possible && inTime(cause, other) && connected(cause, other);
    }

    /** Silence is explained for as long as it lasts; heat and cold only for a while, lest an old fault hides a new one. */
    private boolean inTime(Entry cause, Entry other) {
        Instant first = cause.alarm().raised().minus(times.before());
        Instant last = cause.alarm().raised().plus(times.after());
        Instant raised = other.alarm().raised();
        return !raised.isBefore(first) && (cause.nature().isSilence() || !raised.isAfter(last));
    }

    private boolean connected(Entry cause, Entry other) {
        Nature below = other.nature();
        return switch (cause.nature()) {
            case CONNECTION_DOWN ->
                below.isSilence()
                        && below != Nature.CONNECTION_DOWN
                        && cause.connection().equals(other.connection());
            case DEVICE_DOWN -> below == Nature.UNTRUSTED && cause.device().equals(other.device());
            case FAILURE, REPORTED -> !below.isSilence() && (feeds(cause, other) || sameOwner(cause, other));
            case DEVIATION -> (below == Nature.DEVIATION || below == Nature.SYMPTOM) && feeds(cause, other);
            case UNTRUSTED, SYMPTOM -> false;
        };
    }

    private boolean feeds(Entry cause, Entry other) {
        String above = cause.alarm().owner();
        String below = other.alarm().owner();
        return above != null && below != null && topology.get().feeds(above, below);
    }

    /** Two failures of the same equipment are both worth telling. */
    private static boolean sameOwner(Entry cause, Entry other) {
        String owner = cause.alarm().owner();
        return owner != null
                && owner.equals(other.alarm().owner())
                && !isFailure(other.nature())
                && !sameSaid(other, cause);
    }

    private static boolean isFailure(Nature nature) {
        return nature == Nature.FAILURE || nature == Nature.REPORTED;
    }

    /** A rule of ours and the controller itself say the same of one point. */
    private static boolean sameSaid(Entry specific, Entry reported) {
        return reported.nature() == Nature.REPORTED
                && specific.nature().isOfPoint()
                && specific.alarm().condition()
                && !SILENCED.contains(specific.alarm().state())
                && specific.alarm().point().equals(reported.alarm().point());
    }
}
