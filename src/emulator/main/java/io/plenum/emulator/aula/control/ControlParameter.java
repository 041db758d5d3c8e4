package io.plenum.emulator.aula.control;

import org.jspecify.annotations.Nullable;

/**
 * Everything about how the building is run that can be set by itself, with its values as found and as ASHRAE Guideline 36 would have them.
 * Hours are of local time, days are counted from Monday, temperatures in °C; switches are 0 or 1.
 */
public enum ControlParameter {
    AIR_START("airStart", 5, 6.75, 0, 24),
    AIR_END("airEnd", 21, 18.5, 0, 24),
    AIR_DAYS("airDays", 6, 5, 0, 7),
    LIGHT_START("lightStart", 5, 6.75, 0, 24),
    LIGHT_END("lightEnd", 21, 18.5, 0, 24),
    LIGHT_DAYS("lightDays", 6, 5, 0, 7),
    /** Starts before the schedule by an hour for each kelvin that the coldest room lacks, at most six. */
    OPTIMAL_START("optimalStart", 0, 1),
    HEATING_OCCUPIED("heatingOccupied", 21, 21, 15, 26),
    COOLING_OCCUPIED("coolingOccupied", 23, 24, 18, 30),
    HEATING_UNOCCUPIED("heatingUnoccupied", 16, 16, 8, 24),
    COOLING_UNOCCUPIED("coolingUnoccupied", 28, 28, 20, 40),
    /** Share of a box's design flow that it never goes below while occupied. */
    MINIMUM_FLOW("minimumFlow", 0.35, 0.15, 0.02, 1),
    /** Boxes heat with their least flow first and with more only when that is not enough (Guideline 36 §5.6.5). */
    DUAL_MAXIMUM("dualMaximum", 0, 1),
    SUPPLY_SET_POINT("supplySetPoint", 14, 14, 10, 24),
    /** Trim and respond between the two limits, and the lower one when it is warm outside. */
    SUPPLY_RESET("supplyReset", 0, 1),
    SUPPLY_LOW("supplyLow", 12, 12, 10, 20),
    SUPPLY_HIGH("supplyHigh", 18, 18, 12, 24),
    PRESSURE_SET_POINT("pressureSetPoint", 180, 180, 25, 400),
    PRESSURE_RESET("pressureReset", 0, 1),
    /** Pa in the duct that the reset never goes below. */
    PRESSURE_LOW("pressureLow", 25, 25, 25, 250),
    /** Share of outdoor air that is never gone below while occupied. */
    LEAST_OUTDOOR("leastOutdoor", 0.2, 0.2, 0.02, 1),
    /** More air, and more of it from outside, where CO₂ rises. */
    DEMAND_VENTILATION("demandVentilation", 0, 1),
    ECONOMISER("economiser", 1, 1),
    LIGHTS_BY_PRESENCE("lightsByPresence", 0, 1),
    LIGHTS_BY_DAYLIGHT("lightsByDaylight", 0, 1),
    CHILLED_WATER_SET_POINT("chilledWaterSetPoint", 7, 7, 4, 16),
    /** Up to six kelvin warmer water the further the cooling valves are closed. */
    CHILLED_WATER_RESET("chilledWaterReset", 0, 0),
    /** Chillers stay off below this outdoor temperature. */
    COOLING_LOCKOUT("coolingLockout", 8, 8, -30, 40),
    HOT_WATER_SET_POINT("hotWaterSetPoint", 70, 70, 30, 85),
    /** 65 °C at −5 °C outside, 1.2 K less for each kelvin that it is warmer, at least 40 °C. */
    HOT_WATER_RESET("hotWaterReset", 0, 1),
    /** Boilers and their pump run only where somebody asks for heat, else whenever it is colder outside than the lockout. */
    HEATING_ON_DEMAND("heatingOnDemand", 0, 1),
    HEATING_LOCKOUT("heatingLockout", 18, 18, -30, 40),
    /** The extract of the bicycle room was commanded on by hand. */
    EXHAUST_OVERRIDE("exhaustOverride", 1, 0),
    /** Cars are charged evenly until four in the afternoon, and faster from what the roof does not need elsewhere. */
    CHARGING_SHIFT("chargingShift", 0, 0),
    /** Equipment that nobody switches off in the nights between working days, W for each m². */
    PLUGS_LEFT_ON("plugsLeftOn", 0, 0, 0, 10);

    private final String key;
    private final double asFound;
    private final double guideline36;
    private final double least;
    private final double most;
    private final boolean onOff;

    ControlParameter(String key, double asFound, double guideline36) {
        this(key, asFound, guideline36, 0, 1, true);
    }

    ControlParameter(String key, double asFound, double guideline36, double least, double most) {
        this(key, asFound, guideline36, least, most, false);
    }

    ControlParameter(String key, double asFound, double guideline36, double least, double most, boolean onOff) {
        this.key = key;
        this.asFound = asFound;
        this.guideline36 = guideline36;
        this.least = least;
        this.most = most;
        this.onOff = onOff;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** Null where there is none of that name. */
    public static @Nullable ControlParameter named(String key) {
        for (ControlParameter parameter : values()) {
            if (parameter.key.equals(key)) {
                return parameter;
            }
        }
        return null;
    }

    /** Its value in one of the two presets. */
    public double preset(boolean byGuideline36) {
        return byGuideline36 ? guideline36 : asFound;
    }

    /** Whether it is 0 or 1. */
    public boolean onOff() {
        return onOff;
    }

    /** Whether it can be set to this. */
    public boolean accepts(double value) {
        return onOff ? value == 0 || value == 1 : value >= least && value <= most;
    }

    /** What it accepts, for people. */
    public String range() {
        return onOff ? "true or false" : "a number from " + least + " to " + most;
    }
}
