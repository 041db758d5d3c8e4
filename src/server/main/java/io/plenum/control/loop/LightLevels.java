package io.plenum.control.loop;

import io.plenum.control.input.LightReading;
import io.plenum.control.input.LoopInputs;
import java.util.ArrayList;
import java.util.List;

/**
 * Lights of rooms by who is there and by daylight: off where nobody is, dimmed between the bounds of its setting to what a desk needs (EN
 * 12464-1: 500 lx) where somebody is. Only ever less light than the controller gives: it never turns one on. Nor does it take what warms a room that
 * its heating has not made warm yet: where lights have burnt before people come, the heating may have been made for it.
 */
final class LightLevels implements SupervisoryLoop {

    private static final double NEEDED = 500; // lx
    /** Nobody sees so much less. */
    private static final double TOLERATED = 50;

    private static final double COLD = 1; // K
    private static final double WARM_ENOUGH = 0.5;
    private static final double GAIN = 0.5;
    private static final double GONE = 300;
    /** After so long in the dark its controller is asked again whether it would have light there at all. */
    private static final double ASKED_AGAIN = 4 * 3600.0;

    private final LoopSetting setting;
    private final GuardWatch guard;
    private final List<RoomLight> rooms = new ArrayList<>();

    /** What is held of the lights of a room; NaN where it is nothing. */
    private static final class RoomLight {
        private final HeldCondition gone = new HeldCondition();
        private double held = Double.NaN;
        private double dark;
        private boolean cold;
    }

    LightLevels(LoopSetting setting) {
        this.setting = setting;
        guard = new GuardWatch(setting.rails(), GuardedSide.NONE);
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        List<Double> wanted = new ArrayList<>();
        double shown = 0;
        int people = 0;
        for (int i = 0; i < inputs.lights().size(); i++) {
            if (rooms.size() <= i) {
                rooms.add(new RoomLight());
            }
            LightReading light = inputs.lights().get(i);
            double level = inputs.targets().get(i);
            double value = room(rooms.get(i), light, level, seconds);
            wanted.add(value);
            shown += Double.isNaN(value) ? (Double.isNaN(level) ? 0 : level) : value;
            people += light.people() > 0 ? 1 : 0;
        }
        Breach breach = guard.step(inputs, false, seconds);
        return new LoopDecision(shown / Math.max(1, wanted.size()), wanted, true, people, breach);
    }

    private double room(RoomLight room, LightReading light, double level, double seconds) {
        boolean gone = room.gone.heldFor(GONE, light.people() == 0, seconds);
        room.cold = light.lacking() > (room.cold ? WARM_ENOUGH : COLD);
        if (Double.isNaN(light.people()) || Double.isNaN(level) || room.cold) {
            room.held = Double.NaN;
        } else if (gone) {
            room.held = dark(room, level, seconds);
        } else if (room.held == 0 || level == 0) {
            // Whoever comes in gets what the controller gives.
            room.held = Double.NaN;
        } else if (light.people() > 0) {
            room.held = dimmed(room.held, level, light.lux());
        }
        room.dark = room.held == 0 ? room.dark : 0;
        return room.held;
    }

    private static double dark(RoomLight room, double level, double seconds) {
        room.dark += seconds;
        boolean ask = room.dark > ASKED_AGAIN;
        return ask || (level == 0 && !(room.held == 0)) ? Double.NaN : 0;
    }

    /** Towards what is needed, from where the lights are. */
    private double dimmed(double held, double level, double lux) {
        double present = Double.isNaN(held) ? level : held;
        boolean enough = lux > NEEDED - TOLERATED / 2 && lux < NEEDED + TOLERATED;
        if (Double.isNaN(lux) || enough) {
            return held;
        }
        double next = present + GAIN * 100 * (NEEDED - lux) / NEEDED;
        if (next >= setting.high()) {
            // As bright as it gets: nothing is saved by holding it.
            return Double.NaN;
        }
        return Math.max(setting.low(), next);
    }
}
