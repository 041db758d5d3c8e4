package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.takeback.InjectedTakeBacks;
import io.plenum.emulator.takeback.TakeBack;
import io.plenum.emulator.takeback.TakeBack.Kind;
import java.util.List;

/** What is wrong in Aula House since long before anybody looked. */
record AsFound(InjectedFaults faults, InjectedTakeBacks takeBacks) {

    void set(List<EmulatedPoint> points) {
        faults.set("vav-1-13", InjectedFaults.LEAKING_VALVE, 0.35);
        faults.set("vav-3-14a", InjectedFaults.STUCK_DAMPER, 0.45);
        // Its controller gives up a command by hand after two hours, as many do.
        points.stream()
                .filter(point -> point.key().equals("vav-1-13/cooling-set-point"))
                .map(point -> new TakeBack(point.index(), Kind.TIMER, 8, null, List.of(), 120, 1))
                .forEach(takeBacks::set);
    }
}
