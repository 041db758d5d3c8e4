package io.plenum.energy.meter;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells readings that no register can have shown from those around them: it left what it counted, up or down, and came back to it within
 * a day by a step as large. A register that was reset counts up from zero in steps like its others; one that was exchanged does not come
 * back. At either end of the readings, where nothing tells what came before or after, one reading alone that cannot be reached is left out
 * too: the next reading decides.
 */
final class ImplausibleReadings {

    private static final long LONGEST = 24 * 3_600_000L;

    private final List<RegisterReading> readings;
    private final RegisterSteps steps;
    private final List<RegisterReading> kept = new ArrayList<>();
    private final List<RegisterReading> wild = new ArrayList<>();

    private ImplausibleReadings(List<RegisterReading> readings, RegisterSteps steps) {
        this.readings = readings;
        this.steps = steps;
    }

    /**
     * Readings apart.
     *
     * @param kept in their order; between the two around what was left out nothing counts as heard
     * @param wild what was left out
     */
    record Split(List<RegisterReading> kept, List<RegisterReading> wild) {}

    static Split of(List<RegisterReading> readings, RegisterSteps steps) {
        ImplausibleReadings search = new ImplausibleReadings(readings, steps);
        search.walk();
        return new Split(search.kept, search.wild);
    }

    private void walk() {
        for (int at = begin(); at < readings.size(); at++) {
            int back = kept.isEmpty() || steps.isUsual(kept.getLast(), readings.get(at)) ? at : end(at);
            wild.addAll(readings.subList(at, back));
            boolean left = back > at || leaveTop(readings.get(at));
            if (back < readings.size()) {
                keep(readings.get(back), left);
            }
            at = back;
        }
    }

    private void keep(RegisterReading reading, boolean afterWild) {
        kept.add(afterWild ? new RegisterReading(reading.time(), reading.value(), false) : reading);
    }

    /** The first is wild where no register comes from it to the second, but does from the second to the third. */
    private int begin() {
        if (readings.size() < 3) {
            return 0;
        }
        RegisterReading first = readings.getFirst();
        boolean alone =
                !isStep(first, readings.get(1)) && isStep(readings.get(1), readings.get(2)) && back(first, 1) < 0;
        if (alone) {
            wild.add(first);
        }
        return alone ? 1 : 0;
    }

    /** Index of the reading with which the register is back where it was; of the one that was asked for where that is not wild. */
    private int end(int from) {
        int back = back(kept.getLast(), from);
        boolean lastAlone = from == readings.size() - 1 && !isStep(kept.getLast(), readings.get(from));
        return back > 0 ? back : lastAlone ? readings.size() : from;
    }

    private int back(RegisterReading last, int from) {
        double away = Math.abs(readings.get(from).value() - last.value());
        for (int i = from + 1; i < readings.size() && readings.get(i).time() - last.time() <= LONGEST; i++) {
            RegisterReading next = readings.get(i);
            RegisterReading before = readings.get(i - 1);
            boolean jump = Math.abs(next.value() - before.value()) >= away / 2 && !steps.isUsual(before, next);
            boolean there = Math.abs(next.value() - last.value()) <= away / 2 && steps.isUsual(last, next);
            if (jump && there) {
                return i;
            }
        }
        return -1;
    }

    /** A register that only rises shows that the reading before was too high, however little, where it falls behind none but that one. */
    private boolean leaveTop(RegisterReading next) {
        if (steps.reversible() || kept.size() < 2 || steps.kind(kept.getLast(), next) != RegisterSteps.Kind.FALL) {
            return false;
        }
        boolean top = steps.isUsual(kept.get(kept.size() - 2), next);
        if (top) {
            wild.add(kept.removeLast());
        }
        return top;
    }

    private boolean isStep(RegisterReading before, RegisterReading after) {
        RegisterSteps.Kind kind = steps.kind(before, after);
        return kind != RegisterSteps.Kind.FALL && kind != RegisterSteps.Kind.JUMP;
    }
}
