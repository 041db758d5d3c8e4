package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A set point of a machine that is trimmed until its zones and coils ask for more. */
final class SetpointReset implements SupervisoryLoop {

    private static final double MILD = 16; // °C
    private static final double WARM = 21;
    /** % */
    private static final double OPEN = 5;

    private final LoopKind kind;
    private final double low;
    private final ResetLoop reset;
    private final GuardWatch guard;
    private final Map<String, ZoneRequests> zones = new HashMap<>();
    private final List<Latch> coils = new ArrayList<>();
    private boolean idle;

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
        int requests = coils(inputs.valves());
        int urgent = 0;
        for (ZoneReading zone : inputs.zones()) {
            int own = requests(zone, inputs.outdoor(), seconds);
            requests += own;
            urgent += own >= ZoneRequests.URGENT ? own : 0;
        }
        double value =
                weathered(reset.step(seconds, inputs.on() && !begins(inputs), requests, urgent), inputs.outdoor());
        // A building that stands is not kept comfortable by anybody; the guard begins with the machine.
        Breach breach = guard.step(inputs, inputs.on(), seconds);
        return new LoopDecision(value, List.of(inputs.on() ? value : Double.NaN), inputs.on(), requests, breach);
    }

    /** Whether heat is asked for anew: in the morning all zones do at once, so water begins as that of a machine that starts. */
    private boolean begins(LoopInputs inputs) {
        boolean before = idle;
        idle = kind == LoopKind.HOT_WATER_RESET
                && Stream.concat(
                                inputs.valves().stream(),
                                inputs.zones().stream().map(ZoneReading::reheat))
                        .noneMatch(valve -> valve > OPEN);
        return before && !idle;
    }

    /** Supply air the colder the warmer it is outdoors, whatever zones ask for (5.16.2.2): there it saves no cooling to be warmer. */
    private double weathered(double value, double outdoor) {
        boolean supply = kind == LoopKind.SUPPLY_TEMPERATURE_RESET && !Double.isNaN(outdoor);
        double share = supply ? Math.clamp((outdoor - MILD) / (WARM - MILD), 0, 1) : 0;
        return value + (low - value) * share;
    }

    private int requests(ZoneReading zone, double outdoor, double seconds) {
        ZoneRequests own = zones.computeIfAbsent(zone.key(), key -> new ZoneRequests());
        return switch (kind) {
            case STATIC_PRESSURE_RESET -> own.pressureRequests(zone, seconds);
            case SUPPLY_TEMPERATURE_RESET -> Math.max(own.coolingRequests(zone, seconds), air(zone, outdoor));
            case HOT_WATER_RESET -> own.heatingRequests(zone);
            default -> 0;
        };
    }

    /** Colder supply air is fresher while the economiser mixes it; when it is warm outdoors it only costs cooling. Stale air is urgent. */
    private static int air(ZoneReading zone, double outdoor) {
        int requests = outdoor > MILD ? 0 : ZoneRequests.airRequests(zone);
        return requests == 0 ? 0 : Math.max(ZoneRequests.URGENT, requests);
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
