package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Schedules of the air handlers' fans; one that warms up before its time, or is commanded by hand, runs beside it.
 *
 * @param commands places of the points that they command: found once, as a simulated day has thousands of ticks
 */
record FanSchedules(List<Integer> commands, ControlSettings control) {

    static FanSchedules of(List<EmulatedPoint> points, ControlSettings control) {
        return new FanSchedules(
                points.stream()
                        .filter(point -> point.key().matches("ahu-\\d+/supply-fan-command"))
                        .map(EmulatedPoint::index)
                        .toList(),
                control);
    }

    List<EmulatedSchedule> at(ZonedDateTime local) {
        boolean running = control.occupied(local);
        return commands.stream()
                .map(point -> new EmulatedSchedule(
                        point,
                        control.get(ControlParameter.AIR_START),
                        control.get(ControlParameter.AIR_END),
                        (int) control.get(ControlParameter.AIR_DAYS),
                        running))
                .toList();
    }
}
