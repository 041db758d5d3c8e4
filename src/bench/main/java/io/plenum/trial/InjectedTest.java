package io.plenum.trial;

import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.fault.selftest.laid.TestedFault;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault as the self-test lays it into minutes, and the same as the virtual building has it.
 *
 * @param size in the self-test's unit
 * @param severity the same for the building
 */
record InjectedTest(TestedFault fault, double size, String injected, double severity) {

    /** Kelvin that a drifting sensor tells too much at full severity. */
    private static final double DRIFT = 3;

    /** What the building's filter pressure drop is at severity 0, and what full severity adds to it, in parts of the clean one. */
    private static final double USED_FILTER = 1.4;

    private static final double FULL_FILTER = 3;

    static List<InjectedTest> airHandlers() {
        List<InjectedTest> all = new ArrayList<>();
        all.addAll(of(TestedFault.DAMPER_STUCK, InjectedFaults.STUCK_DAMPER, 1));
        all.addAll(of(TestedFault.COOLING_LEAK, InjectedFaults.LEAKING_VALVE, 1));
        all.addAll(of(TestedFault.BIAS_SUPPLY, InjectedFaults.DRIFTING_SENSOR, 1 / DRIFT));
        all.addAll(of(TestedFault.FILTER_DIRTY, InjectedFaults.FOULED_FILTER, USED_FILTER / FULL_FILTER));
        all.addAll(of(TestedFault.MACHINE_FAILED, InjectedFaults.FAILED_FAN, 1));
        return all;
    }

    static List<InjectedTest> boxes() {
        List<InjectedTest> all = new ArrayList<>();
        all.addAll(of(TestedFault.BOX_DAMPER_STUCK, InjectedFaults.STUCK_DAMPER, 1));
        all.addAll(of(TestedFault.REHEAT_LEAK, InjectedFaults.LEAKING_VALVE, 1));
        all.addAll(of(TestedFault.BIAS_ROOM, InjectedFaults.DRIFTING_SENSOR, 1 / DRIFT));
        return all;
    }

    static List<InjectedTest> lights() {
        return of(TestedFault.LIGHTS_LEFT_ON, InjectedFaults.LIGHTS_LEFT_ON, 1);
    }

    static List<InjectedTest> fans() {
        return of(TestedFault.MACHINE_FAILED, InjectedFaults.FAILED_FAN, 1);
    }

    private static List<InjectedTest> of(TestedFault fault, String injected, double factor) {
        return fault.sizes().stream()
                .map(size -> new InjectedTest(fault, size, injected, size * factor))
                .toList();
    }
}
