package io.plenum.control.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One loop with all it remembers from step to step; used by one thread. Begins anew, at its initial value, wherever the process does. */
public final class SupervisoryLoop {

    private final LoopKind kind;
    private final ResetLoop reset;
    private final GuardWatch guard;
    private final Map<String, ZoneRequests> zones = new HashMap<>();
    private final List<Latch> coils = new ArrayList<>();

    public SupervisoryLoop(LoopKind kind, ResetLimits limits, GuardRails rails) {
        this.kind = kind;
        reset = new ResetLoop(limits);
        guard = new GuardWatch(rails);
    }

    /** @param seconds since the step before */
    public LoopDecision step(LoopInputs inputs, double seconds) {
        int requests = requests(inputs, seconds);
        double value = reset.step(seconds, inputs.on(), requests);
        // A building that stands is not kept comfortable by anybody; the guard begins with the machine.
        List<ZoneReading> guarded = inputs.on() ? inputs.zones() : List.of();
        return new LoopDecision(value, inputs.on(), requests, guard.step(guarded, inputs.known(), seconds));
    }

    private int requests(LoopInputs inputs, double seconds) {
        int all = 0;
        for (ZoneReading zone : inputs.zones()) {
            ZoneRequests own = zones.computeIfAbsent(zone.key(), key -> new ZoneRequests());
            all += switch (kind) {
                case STATIC_PRESSURE_RESET -> own.pressureRequests(zone, seconds);
                case SUPPLY_TEMPERATURE_RESET -> own.coolingRequests(zone, seconds);
                case HOT_WATER_RESET -> own.heatingRequests(zone);
                case CHILLED_WATER_RESET -> 0;
            };
        }
        return all + coils(inputs.valves());
    }

    private int coils(List<Double> valves) {
        int open = 0;
        for (int i = 0; i < valves.size(); i++) {
            if (coils.size() <= i) {
                coils.add(new Latch());
            }
            open += coils.get(i).step(valves.get(i)) ? 1 : 0;
        }
        return open;
    }
}
