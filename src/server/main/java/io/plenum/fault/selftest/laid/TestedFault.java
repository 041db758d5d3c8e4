package io.plenum.fault.selftest.laid;

import static io.plenum.fault.monitor.MonitoredKind.*;

import io.plenum.fault.Cause;
import io.plenum.fault.Quantity;
import io.plenum.fault.monitor.MonitoredKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Faults that fault detection is tested with, the kinds of equipment that can have them, and what should be suspected then. */
public enum TestedFault {
    BIAS_SUPPLY(new SupplySensorBias(), Unit.KELVIN, Cause.SUPPLY_SENSOR, AIR_HANDLER, ROOFTOP, FAN_COIL),
    BIAS_MIXED(new SensorBias(Quantity.MAT), Unit.KELVIN, Cause.MIXED_SENSOR, AIR_HANDLER, ROOFTOP, FAN_COIL),
    BIAS_RETURN(new SensorBias(Quantity.RAT), Unit.KELVIN, Cause.RETURN_SENSOR, AIR_HANDLER, ROOFTOP, FAN_COIL),
    BIAS_OUTDOOR(new SensorBias(Quantity.OAT), Unit.KELVIN, Cause.OUTDOOR_SENSOR, AIR_HANDLER, ROOFTOP),
    BIAS_ROOM(new RoomSensorBias(), Unit.KELVIN, Cause.ZONE_SENSOR, BOX, FAN_COIL),
    FLAT_SUPPLY(new FlatLine(Quantity.SAT), Unit.NONE, Cause.SUPPLY_SENSOR, AIR_HANDLER, ROOFTOP, FAN_COIL),
    FLAT_MIXED(new FlatLine(Quantity.MAT), Unit.NONE, Cause.MIXED_SENSOR, AIR_HANDLER, ROOFTOP),
    FLAT_RETURN(new FlatLine(Quantity.RAT), Unit.NONE, Cause.RETURN_SENSOR, AIR_HANDLER, ROOFTOP),
    FLAT_OUTDOOR(new FlatLine(Quantity.OAT), Unit.NONE, Cause.OUTDOOR_SENSOR, AIR_HANDLER, ROOFTOP),
    FLAT_ROOM(new FlatLine(Quantity.ZONE), Unit.NONE, Cause.ZONE_SENSOR, BOX, FAN_COIL),
    DAMPER_STUCK(new StuckDamper(false), Unit.POSITION, Cause.DAMPER_STUCK, AIR_HANDLER, ROOFTOP),
    BOX_DAMPER_STUCK(new StuckBoxDamper(false), Unit.POSITION, Cause.DAMPER_STUCK, BOX),
    COOLING_LEAK(new LeakingValve(Coil.COOLING), Unit.SHARE, Cause.COOLING_VALVE_LEAKS, AIR_HANDLER, FAN_COIL),
    HEATING_LEAK(new LeakingValve(Coil.HEATING), Unit.SHARE, Cause.HEATING_VALVE_LEAKS, AIR_HANDLER, FAN_COIL),
    REHEAT_LEAK(new LeakingValve(Coil.REHEAT), Unit.SHARE, Cause.REHEAT_VALVE_LEAKS, BOX),
    COOLING_STUCK(new StuckValve(Coil.COOLING, false), Unit.POSITION, Cause.VALVE_STUCK, AIR_HANDLER, FAN_COIL),
    HEATING_STUCK(new StuckValve(Coil.HEATING, false), Unit.POSITION, Cause.VALVE_STUCK, AIR_HANDLER, FAN_COIL),
    REHEAT_STUCK(new StuckValve(Coil.REHEAT, false), Unit.POSITION, Cause.VALVE_STUCK, BOX),
    FILTER_DIRTY(new DirtyFilter(), Unit.SHARE, Cause.FILTER_FOULED, AIR_HANDLER, ROOFTOP, FAN_COIL),
    MACHINE_FAILED(
            new FailedMachine(),
            Unit.NONE,
            Cause.FAN_FAILED,
            AIR_HANDLER,
            ROOFTOP,
            FAN_COIL,
            FAN,
            PUMP,
            WATER,
            CHILLER,
            BOILER),
    FAN_UNCONTROLLED(new UncontrolledFan(), Unit.POSITION, Cause.DRIVE, AIR_HANDLER, ROOFTOP),
    SUPPLY_MISSED(
            new MissedSetPoint(Quantity.SAT, Quantity.SAT_COOLING_SP),
            Unit.KELVIN,
            Cause.PLANT_CAPACITY,
            AIR_HANDLER,
            ROOFTOP),
    CHILLED_MISSED(
            new MissedSetPoint(Quantity.CHW_SUPPLY, Quantity.CHW_SP),
            Unit.KELVIN,
            Cause.PLANT_CAPACITY,
            CHILLER,
            WATER,
            PUMP),
    HOT_MISSED(
            new MissedSetPoint(Quantity.HW_SUPPLY, Quantity.HW_SP),
            Unit.KELVIN,
            Cause.PLANT_CAPACITY,
            BOILER,
            WATER,
            PUMP),
    SHORT_CYCLING(new ShortCycling(), Unit.STARTS, Cause.LOOP_TUNING, CHILLER, BOILER, PUMP),
    COOLING_HUNTS(new HuntingActuator(Coil.COOLING), Unit.SHARE, Cause.LOOP_TUNING, AIR_HANDLER, FAN_COIL),
    HEATING_HUNTS(new HuntingActuator(Coil.HEATING), Unit.SHARE, Cause.LOOP_TUNING, AIR_HANDLER, FAN_COIL),
    REHEAT_HUNTS(new HuntingActuator(Coil.REHEAT), Unit.SHARE, Cause.LOOP_TUNING, BOX),
    HEAT_AND_COOL(new SimultaneousCoils(), Unit.SHARE, Cause.SEQUENCE, AIR_HANDLER, FAN_COIL),
    LIGHTS_LEFT_ON(new LightsLeftOn(), Unit.NONE, Cause.LIGHT_CONTROL, LIGHTS),
    OUT_OF_HOURS(new RunsOutOfHours(), Unit.HOURS, Cause.SCHEDULE, AIR_HANDLER, ROOFTOP, FAN_COIL, FAN),
    DAMPER_HELD(new StuckDamper(true), Unit.POSITION, Cause.OVERRIDE, AIR_HANDLER, ROOFTOP),
    BOX_DAMPER_HELD(new StuckBoxDamper(true), Unit.POSITION, Cause.OVERRIDE, BOX),
    REHEAT_HELD(new StuckValve(Coil.REHEAT, true), Unit.POSITION, Cause.OVERRIDE, BOX),
    PUMP_HELD(new FixedSpeed(), Unit.POSITION, Cause.OVERRIDE, PUMP);

    /** What a size is told in. */
    public enum Unit {
        KELVIN,
        /** Of the whole, 0 to 1 and more. */
        SHARE,
        /** Where something stands, 0 to 1; no position is a greater fault than another. */
        POSITION,
        /** Starts an hour. */
        STARTS,
        HOURS,
        /** It is there or it is not. */
        NONE
    }

    private final SyntheticFault fault;
    private final Unit unit;
    private final Cause cause;
    private final Set<MonitoredKind> kinds;

    TestedFault(SyntheticFault fault, Unit unit, Cause cause, MonitoredKind... kinds) {
        this.fault = fault;
        this.unit = unit;
        this.cause = cause;
        this.kinds = Set.of(kinds);
    }

    /** Those that a kind of equipment can have. */
    public static List<TestedFault> of(MonitoredKind kind) {
        return Arrays.stream(values())
                .filter(fault -> fault.kinds.contains(kind))
                .toList();
    }

    /** Points without which it shows nowhere. */
    public Set<Quantity> needs() {
        return fault.needs();
    }

    /** The smallest first. */
    public List<Double> sizes() {
        return fault.sizes();
    }

    public Unit unit() {
        return unit;
    }

    /** Whether a greater size is a greater fault. */
    public boolean isGraded() {
        return unit != Unit.POSITION && unit != Unit.NONE;
    }

    public Cause cause() {
        return cause;
    }

    SyntheticFault fault() {
        return fault;
    }
}
