package io.plenum.control.loop;

import io.plenum.control.input.WarmZone;
import io.plenum.control.input.ZoneReading;

/**
 * What one zone asks of the plant that serves it (ASHRAE Guideline 36, 5.6.8 for boxes with reheat). Where the loop signal of a zone is not
 * known, the damper stands for the cooling loop: it opens with it. A zone in which it was too warm in the last days has twice the importance
 * (5.1.14.3): it has no reserve, so it must be answered before it is warm again.
 */
public final class ZoneRequests {

    private static final double TWO_MINUTES = 120;
    private static final double ONE_MINUTE = 60;
    private static final double FULLY_OPEN = 95;
    private static final double FAR = 3;
    private static final double NEAR = 2;
    /** From so many requests of one zone on it needs help, and is no zone that only asks. */
    static final int URGENT = 2;

    private static final double COLD = 1; // K
    private static final double HALF_OPEN = 50; // %
    /** ppm; the guard rail is at 1220. */
    private static final double AIR_FROM = 900;

    private static final double AIR_STEP = 100;
    private static final int MOST = 3;

    private final WarmZone lately = new WarmZone();
    private final HeldCondition far = new HeldCondition();
    private final HeldCondition near = new HeldCondition();
    private final HeldCondition starved = new HeldCondition();
    private final HeldCondition lacking = new HeldCondition();
    private final Latch cooling = new Latch();
    private final Latch open = new Latch();
    private final Latch reheat = new Latch();

    /** Requests for colder air, 0 to 3 (5.6.8.1). */
    public int coolingRequests(ZoneReading zone, double seconds) {
        double above = zone.temperature() - zone.cooling();
        boolean veryWarm = far.heldFor(TWO_MINUTES, above > FAR, seconds);
        boolean warm = near.heldFor(TWO_MINUTES, above > NEAR, seconds);
        // A wide-open damper at night is no wish for cold: the zone must be above its set point.
        double damper = above > 0 ? zone.damper() : Double.NaN;
        boolean loop = cooling.step(Double.isNaN(zone.cooler()) ? damper : zone.cooler());
        boolean important = lately.step(zone, seconds);
        return veryWarm ? MOST : warm || (loop && important) ? URGENT : loop ? 1 : 0;
    }

    /**
     * Requests for fresh air, 0 to 3: one for each 100 ppm from 900 ppm on, unless nobody is there. Guideline 36 (5.2.1.3) gives such a zone
     * more air over the last 200 ppm before its set point; colder supply air does so where the economiser mixes it from outdoor air, and more
     * pressure where the damper is open.
     */
    public static int airRequests(ZoneReading zone) {
        double above = zone.people() == 0 ? 0 : zone.carbonDioxide() - AIR_FROM;
        return above > 0 ? (int) Math.min(MOST, 1 + Math.floor(above / AIR_STEP)) : 0;
    }

    /** Requests for more pressure in the duct, 0 to 3 (5.6.8.2). */
    public int pressureRequests(ZoneReading zone, double seconds) {
        boolean wide = zone.damper() > FULLY_OPEN;
        boolean half = starved.heldFor(ONE_MINUTE, wide && zone.flow() < 0.5, seconds);
        boolean less = lacking.heldFor(ONE_MINUTE, wide && zone.flow() < 0.7, seconds);
        boolean latched = open.step(zone.damper());
        boolean important = lately.step(zone, seconds) || airRequests(zone) > 0;
        return half ? MOST : less || (latched && important) ? URGENT : latched ? 1 : 0;
    }

    /**
     * Requests for warmer water: a zone below its set point whose valve is wide open (5.6.8.3, by the valve alone), 2 where it is cold and the
     * valve more open than shut: its controller has reached what such water can give and not what people want.
     */
    public int heatingRequests(ZoneReading zone) {
        boolean latched = reheat.step(zone.reheat());
        double below = zone.heating() - zone.temperature();
        return below > COLD && zone.reheat() > HALF_OPEN ? URGENT : latched && below > 0 ? 1 : 0;
    }
}
