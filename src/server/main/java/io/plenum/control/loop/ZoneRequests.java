package io.plenum.control.loop;

import io.plenum.control.input.ZoneReading;

/**
 * What one zone asks of the plant that serves it (ASHRAE Guideline 36, 5.6.8 for boxes with reheat). Where the loop signal of a zone is not
 * known, the damper stands for the cooling loop: it opens with it.
 */
public final class ZoneRequests {

    private static final double TWO_MINUTES = 120;
    private static final double ONE_MINUTE = 60;
    private static final double FULLY_OPEN = 95;
    private static final double FAR = 3;
    private static final double NEAR = 2;

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
        return veryWarm ? 3 : warm ? 2 : loop ? 1 : 0;
    }

    /** Requests for more pressure in the duct, 0 to 3 (5.6.8.2). */
    public int pressureRequests(ZoneReading zone, double seconds) {
        boolean wide = zone.damper() > FULLY_OPEN;
        boolean half = starved.heldFor(ONE_MINUTE, wide && zone.flow() < 0.5, seconds);
        boolean less = lacking.heldFor(ONE_MINUTE, wide && zone.flow() < 0.7, seconds);
        boolean latched = open.step(zone.damper());
        return half ? 3 : less ? 2 : latched ? 1 : 0;
    }

    /** Requests for warmer water: a zone below its set point whose valve is open (5.6.8.3, by the valve alone). */
    public int heatingRequests(ZoneReading zone) {
        return reheat.step(zone.reheat()) && zone.temperature() < zone.heating() ? 1 : 0;
    }
}
