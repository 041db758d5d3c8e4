package io.plenum.fault.monitor;

import io.plenum.fault.FaultSpan;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one rule says of one piece of equipment while time goes on. Times that lie close together become one. */
final class OpenFinding {

    static final Duration JOINED = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(36);

    final String subject;
    final String rule;
    final double confidence;
    final WastedEnergy energy;
    /** 0 until it is stored. */
    long id;

    FindingState state = FindingState.PENDING;
    private @Nullable Instant since;

    /** When it was seen for long enough to be one; known only to whoever has followed it since then. */
    @Nullable
    Instant opened;

    private Instant seen = Instant.EPOCH;

    @Nullable
    Instant ended;

    private int faultMinutes;
    private int cleanMinutes;
    private double kilowattHours;
    private double discomfort;
    final Map<Quantity, Double> numbers = new EnumMap<>(Quantity.class);
    final Map<Quantity, String> points = new EnumMap<>(Quantity.class);
    /** New ones, and the last one from before, which may grow. */
    final List<FaultSpan> spans = new ArrayList<>();

    OpenFinding(String subject, String rule, double confidence, WastedEnergy energy) {
        this.subject = subject;
        this.rule = rule;
        this.confidence = confidence;
        this.energy = energy;
    }

    static OpenFinding of(Finding finding, @Nullable FaultSpan last) {
        OpenFinding found = new OpenFinding(finding.subject(), finding.rule(), finding.confidence(), finding.energy());
        found.id = finding.id();
        found.state = finding.state();
        found.since = finding.since();
        found.seen = finding.seen();
        found.ended = finding.ended();
        found.faultMinutes = finding.faultMinutes();
        found.cleanMinutes = finding.cleanMinutes();
        found.kilowattHours = finding.kilowattHours();
        found.discomfort = finding.discomfort();
        found.numbers.putAll(finding.numbers());
        found.points.putAll(finding.points());
        if (last != null) {
            found.spans.add(last);
        }
        return found;
    }

    /** Nothing has been seen yet that would be worth keeping. */
    boolean blank() {
        return since == null;
    }

    /** @param needed minutes of fault that make a finding */
    void fault(Instant minute, int needed, double kilowatts, double kelvin) {
        if (since == null) {
            since = minute;
        }
        Instant end = minute.plusSeconds(60);
        seen = minute;
        faultMinutes++;
        cleanMinutes = 0;
        kilowattHours += kilowatts / 60;
        discomfort += kelvin / 60;
        FaultSpan last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && !minute.isAfter(last.to().plus(JOINED))) {
            spans.set(spans.size() - 1, new FaultSpan(last.from(), end));
        } else {
            spans.add(new FaultSpan(minute, end));
        }
        if (state == FindingState.PENDING && faultMinutes >= needed) {
            state = FindingState.OPEN;
            opened = end;
        }
    }

    /** A minute at fault of a time in which nothing could be judged when it was judged first: it may lie before others. */
    void again(Instant minute, int needed, double kilowatts, double kelvin) {
        Instant latest = seen;
        Instant earliest = since;
        int clean = cleanMinutes;
        fault(minute, needed, kilowatts, kelvin);
        since = earliest == null || minute.isBefore(earliest) ? minute : earliest;
        if (minute.isBefore(latest)) {
            seen = latest;
            cleanMinutes = clean;
        }
    }

    /** Ends it where nobody has seen how it went on; false where it was not seen for long enough to be one. */
    boolean isOver(Instant when) {
        if (state != FindingState.PENDING && ended == null) {
            ended = when;
            state = FindingState.GONE;
        }
        return ended != null;
    }

    /**
     * A minute that could be judged and was all right.
     *
     * @param needed such minutes in a row that end a finding
     * @return whether it has ended, or was forgotten before it became one
     */
    boolean clean(Instant minute, int needed) {
        cleanMinutes++;
        if (state == FindingState.PENDING) {
            return cleanMinutes >= needed || seen.plus(FORGOTTEN).isBefore(minute);
        }
        if (cleanMinutes < needed) {
            return false;
        }
        ended = minute;
        state = state == FindingState.DISMISSED ? state : FindingState.GONE;
        return true;
    }

    /** Ends with another that is over, unless it was seen after that one. */
    boolean settled(OpenFinding over) {
        boolean ends =
                state != FindingState.PENDING && ended == null && !seen.isAfter(over.seen.plus(Duration.ofHours(1)));
        if (ends) {
            ended = over.ended;
            state = state == FindingState.DISMISSED ? state : FindingState.GONE;
        }
        return ends;
    }

    Finding finding() {
        return new Finding(
                id,
                subject,
                rule,
                state,
                confidence,
                energy,
                since == null ? seen : since,
                seen,
                ended,
                faultMinutes,
                cleanMinutes,
                kilowattHours,
                discomfort,
                Map.copyOf(numbers),
                Map.copyOf(points),
                null,
                "");
    }
}
