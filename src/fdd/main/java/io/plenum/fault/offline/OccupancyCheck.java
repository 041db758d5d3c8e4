package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Map;

/**
 * Whether an occupancy that is written as 1 and 2 means 2 as occupied. BACnet's multi-state objects leave that to each project: some
 * count occupied, unoccupied, others the other way round. The fan, which runs for the people, decides.
 */
final class OccupancyCheck {

    private static final double AGREES = 0.7;
    private static final int ENOUGH = 60;

    private OccupancyCheck() {}

    /** Turns it round, or leaves it out where the fan says neither. */
    static void check(Map<Quantity, double[]> values, String label, List<String> notes) {
        double[] occupied = values.get(Quantity.OCCUPIED);
        double[] fan = values.get(Quantity.FAN);
        if (occupied == null || fan == null) {
            return;
        }
        int both = 0;
        int alike = 0;
        for (int i = 0; i < occupied.length; i++) {
            if (!Double.isNaN(occupied[i]) && !Double.isNaN(fan[i])) {
                both++;
                alike += occupied[i] > 0.5 == fan[i] > 0.5 ? 1 : 0;
            }
        }
        if (both < ENOUGH || alike >= AGREES * both) {
            return;
        }
        if (alike <= (1 - AGREES) * both) {
            for (int i = 0; i < occupied.length; i++) {
                occupied[i] = 1 - occupied[i];
            }
            notes.add(label + " is 1 while the fan runs and 2 while it rests: taken as 1 = occupied, 2 = unoccupied");
        } else {
            values.remove(Quantity.OCCUPIED);
            notes.add("left out: " + label
                    + " is 1 and 2, and the fan does not show which of them is occupied; export it as on and off");
        }
    }
}
