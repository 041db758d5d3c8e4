package io.plenum.emulator.aula;

import io.plenum.emulator.aula.electrical.ChargePoint;
import java.util.Map;
import java.util.TreeMap;

/** What people and time do to the building. Call it on the thread that steps it. */
public final class Happenings {

    private final BuildingSystems systems;

    Happenings(BuildingSystems systems) {
        this.systems = systems;
    }

    /** Somebody turns the knob at the wall of the box's room, K warmer. */
    public void adjust(String box, double kelvin) {
        systems.boxes.stream().filter(one -> one.key().equals(box)).forEach(one -> one.adjust(kelvin));
    }

    /** A car at each charge point wants so much, kWh, as fast as it can get it. */
    public void chargeAtOnce(double kilowattHours) {
        for (ChargePoint point : systems.chargePoints) {
            point.chargeAtOnce(kilowattHours);
        }
    }

    /**
     * From now on its parts wear with use, each at a rate of its own; nothing does before.
     *
     * @param acceleration how many times faster than in reality
     */
    public void age(long seed, double acceleration) {
        new BuildingAgeing(systems).age(seed, acceleration);
    }

    /** How worn its parts are, by equipment and part with a slash between: 0 as new, 1 where upkeep is due. */
    public Map<String, Double> worn() {
        Map<String, Double> worn = new TreeMap<>();
        new BuildingAgeing(systems).parts().forEach((name, wear) -> worn.put(name, wear.level()));
        return worn;
    }
}
