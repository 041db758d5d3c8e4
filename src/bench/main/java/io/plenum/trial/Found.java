package io.plenum.trial;

import io.plenum.advice.estimate.AdviceKind;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.Knob;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a virtual building is found.
 *
 * @param seed of its weather and people
 * @param changed what differs from Aula House as found
 * @param asked the kinds of recommendation that are looked at there; the others are those of Aula House again
 */
record Found(String name, long seed, Map<Knob, Double> changed, Set<AdviceKind> asked) {

    static Found plain(long seed) {
        return new Found("as found", seed, Map.of(), EnumSet.allOf(AdviceKind.class));
    }

    /** Houses with trouble that Aula House does not have. */
    static List<Found> others(long seed) {
        return List.of(
                new Found("no economiser", seed, Map.of(Knob.ECONOMISER, 0.0), EnumSet.of(AdviceKind.ECONOMISER)),
                new Found(
                        "warm nights",
                        seed,
                        Map.of(Knob.HEATING_UNOCCUPIED, 20.0),
                        EnumSet.of(AdviceKind.NIGHT_SETBACK, AdviceKind.AIR_SCHEDULE)),
                new Found(
                        "air day and night",
                        seed,
                        Map.of(Knob.AIR_START, 0.0, Knob.AIR_END, 24.0, Knob.AIR_DAYS, 7.0),
                        EnumSet.of(AdviceKind.NIGHT_SETBACK, AdviceKind.AIR_SCHEDULE, AdviceKind.OPTIMAL_START)),
                new Found(
                        "equipment left on", seed, Map.of(Knob.PLUGS_LEFT_ON, 2.0), EnumSet.of(AdviceKind.BASE_LOAD)));
    }

    AulaHouse house(Instant start, boolean guideline36) {
        AulaHouse house = new AulaHouse(seed, start, guideline36);
        changed.forEach(house::set);
        return house;
    }
}
