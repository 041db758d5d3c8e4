package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set point of a machine that is trimmed until its zones and coils ask for more. */
final class SetpointReset implements SupervisoryLoop {

    private static final double MILD = 16; // °C
    private static final double WARM = 21;

    private final LoopKind kind;
    private final double low;
    private final ResetLoop reset;
    private final GuardWatch guard;
    private final Map<String, ZoneRequests> zones = new HashMap<>();
    private final List<Latch> coils = new ArrayList<>();

    SetpointReset(LoopKind kind, LoopSetting setting) {
        this.kind = kind;
        low = setting.low();
        reset = new ResetLoop(ResetLimits.of(kind).within(setting.low(), setting.high()));
        guard = new GuardWatch(setting.rails(), side(kind));
    }

    private static GuardedSide side(LoopKind kind) {
        return switch (kind) {
            case SUPPLY_TEMPERATURE_RESET, CHILLED_WATER_RESET -> GuardedSide.TOO_WARM;
            case HOT_WATER_RESET -> GuardedSide.TOO_COLD;
            default -> GuardedSide.BOTH;
        };
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        int requests = requests(inputs, seconds);
        double value = weathered(reset.step(seconds, inputs.on(), requests), inputs.outdoor());
        // A building that stands is not kept comfortable by anybody; the guard begins with the machine.
        Breach breach = guard.step(inputs, inputs.on(), seconds);
        return new LoopDecision(value, List.of(inputs.on() ? value : Double.NaN), inputs.on(), requests, breach);
    }

    /** Supply air the colder the warmer it is outdoors, whatever zones ask for (5.16.2.2): there it saves no cooling to be warmer. */
    private double weathered(double value, double outdoor) {
        boolean supply = kind == LoopKind.SUPPLY_TEMPERATURE_RESET && !Double.isNaN(outdoor);
        double share = supply ? Math.clamp((outdoor - MILD) / (WARM - MILD), 0, 1) : 0;
        return value + (low - value) * share;
    }

    private int requests(LoopInputs inputs, double seconds) {
        int all = 0;
        for (ZoneReading zone : inputs.zones()) {
            ZoneRequests own = zones.computeIfAbsent(zone.key(), key -> new ZoneRequests());
            all += switch (kind) {
                case STATIC_PRESSURE_RESET -> own.pressureRequests(zone, seconds);
                case SUPPLY_TEMPERATURE_RESET -> own.coolingRequests(zone, seconds);
                case HOT_WATER_RESET -> own.heatingRequests(zone);
                default -> 0;
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
