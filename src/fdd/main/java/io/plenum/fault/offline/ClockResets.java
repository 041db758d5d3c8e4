package io.plenum.fault.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Leaves out samples of loggers that lost their clock: years away from all others, they would make a trend of a decade. */
final class ClockResets {

    private static final long FAR = 800L * 24 * 60;

    private ClockResets() {}

    /** Sentences on what was left out. */
    static List<String> drop(RawTrend raw) {
        List<Integer> middles = new ArrayList<>();
        for (RawTrend.Column column : raw.columns().values()) {
            if (column.samples().size() > 0) {
                middles.add(column.samples().middle());
            }
        }
        Collections.sort(middles);
        List<String> notes = new ArrayList<>();
        for (RawTrend.Column column : raw.columns().values()) {
            if (!middles.isEmpty() && column.samples().size() > 0) {
                long middle = middles.get(middles.size() / 2);
                int left = column.samples().keep(middle - FAR, middle + FAR);
                if (left > 0) {
                    notes.add(
                            column.head().label() + ": " + left
                                    + " values more than two years away from the others left out; the logger may have lost its clock");
                }
            }
        }
        return notes;
    }
}
