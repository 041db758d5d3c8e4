package io.plenum.fault.balance;

/** Which balance an equation is. */
public enum EquationKind {
    /** Mixed air lies between return and outdoor air, by the damper. */
    MIXING(true, false),
    /** Supply air is mixed air and what the fan adds, with both coils shut. */
    FAN_RISE(true, false),
    /** Air leaves a box as it came, with its coil shut. */
    DISCHARGE(true, false),
    /** Air that stands in a box takes on the room's temperature. */
    DISCHARGE_AT_REST(true, false),
    /** Return air is the mean of the rooms, by their flows. */
    RETURN_ZONES(true, true),
    /** Outdoor sensors at night. */
    OUTDOOR(true, true),
    /** Water arrives as it was sent. */
    SAME_WATER(true, true),
    /** The flows of the boxes make up that of the air handler. */
    AIR_SUM(false, true),
    /** A box's flow by its damper and the duct's pressure. */
    BOX_DAMPER(false, false),
    /** A fan's power by its speed and flow. */
    FAN_POWER(false, false),
    /** A pump's power by its flow and speed. */
    PUMP_POWER(false, false),
    /** Flow and temperature difference against the thermal meter. */
    WATER_HEAT(false, true),
    /** What the condenser gives off is what the evaporator takes up and the electricity. */
    CONDENSER(false, false),
    /** A chiller's power by its load and lift. */
    CHILLER_POWER(false, false),
    /** The thermal meter against what the chillers say of their load. */
    CHILLER_LOAD(false, false),
    /** Heat against the gas that it is made of. */
    BOILER_GAS(false, false),
    /** The meters behind a meter make up what it counts. */
    METER_SUM(false, true),
    /** A meter against the machines behind it. */
    METER_EQUIPMENT(false, true),
    /** A meter's power against its own register. */
    METER_REGISTER(false, true);

    private final boolean kelvins;
    private final boolean law;

    /** @param law whether it is a sum that closes by itself, in contrast to a curve that was learnt of a machine */
    EquationKind(boolean kelvins, boolean law) {
        this.kelvins = kelvins;
        this.law = law;
    }

    /**
     * What a healthy balance may move by from week to week beside what its reference period showed, K or part: weather, season and use are
     * never quite the same.
     */
    double leastShift() {
        return kelvins ? law ? 0.04 : 0.15 : law ? 0.003 : 0.012;
    }

    /** What a balance may have moved by where not a sensor but the equipment changed. */
    double wideShift() {
        return kelvins ? 5 : 0.5;
    }

    /** Least noise of a mean of hours, K or part: sensors have a resolution. */
    double leastNoise() {
        return kelvins ? 0.03 : 0.003;
    }

    /** A balance that scatters by more shows nothing, K or part. */
    double mostScatter() {
        return kelvins ? 1 : 0.12;
    }

    /** Whether it joins parts of a building that have nothing else in common. */
    boolean joins() {
        return this == OUTDOOR || this == METER_SUM;
    }
}
