package io.plenum.comfort.rest;

import io.plenum.comfort.ComfortCategory;
import io.plenum.comfort.Tally;
import io.plenum.comfort.VoteLimit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Occupied hours as a machine reads them.
 *
 * @param score percentage of the judged hours of category II or better; null where none was judged
 * @param occupiedHours in which people were there
 * @param judgedHours of these, with a temperature that can be judged
 * @param thermalHours judged hours by category of EN 16798-1
 * @param carbonDioxideHours hours by category of EN 16798-1
 * @param warmKelvinHours above the range of ISO 7730
 * @param coldKelvinHours below it
 * @param carbonDioxidePpmHours beyond 800 ppm above outdoors
 * @param dryHours below 25 %
 * @param dampHours above 60 %
 * @param hoursWithoutVote occupied hours with a temperature for which ISO 7730 gives no vote, by the limit that is passed
 */
record TallyJson(
        @Nullable Double score,
        int occupiedHours,
        int judgedHours,
        Map<ComfortCategory, Integer> thermalHours,
        Map<ComfortCategory, Integer> carbonDioxideHours,
        double warmKelvinHours,
        double coldKelvinHours,
        double carbonDioxidePpmHours,
        int dryHours,
        int dampHours,
        Map<VoteLimit, Integer> hoursWithoutVote) {

    static TallyJson of(Tally tally) {
        return new TallyJson(
                tally.judged() == 0 ? null : tally.score(),
                tally.occupied(),
                tally.judged(),
                tally.thermal(),
                tally.air(),
                tally.warm(),
                tally.cold(),
                tally.excess(),
                tally.dry(),
                tally.damp(),
                tally.beyond());
    }
}
