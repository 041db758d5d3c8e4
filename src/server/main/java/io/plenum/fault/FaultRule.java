package io.plenum.fault;

import java.util.List;
import java.util.Set;

/** One way in which a piece of equipment can be seen to be at fault. */
public interface FaultRule {

    /** As in the tables: FC6, COIL-LEAK. */
    String id();

    /** What a technician should suspect, in a few words. */
    String cause();

    /** The inequality in words. */
    String condition();

    /** From 0 to 1; what is below {@link DayStatus#DECISIVE} is told but does not make a day faulty. */
    double confidence();

    /** Without these points the rule says "not evaluable". */
    Set<Quantity> needs();

    /** Of each of these sets at least one point is needed too. */
    default List<Set<Quantity>> needsOneOf() {
        return List.of();
    }

    /** {@link #needs} and {@link #needsOneOf} together. */
    default RequiredPoints required() {
        return new RequiredPoints(needs(), needsOneOf());
    }

    /** Whether its silence says that the equipment works; false for one that only tells whether a sensor lives. */
    default boolean provesHealth() {
        return true;
    }

    /** Whether the hours outside occupancy tell as much: true where a device itself is judged, not how it is run. */
    default boolean anyHour() {
        return false;
    }

    /** So many minutes of fault, without having been all right for {@link #clears()} between, make a finding. */
    default int minutes() {
        return 60;
    }

    /** So many minutes that could be judged and show no fault end a finding. */
    default int clears() {
        return 240;
    }

    /** How many minutes before the first one that is asked for have to be known. */
    default int lead() {
        return 420;
    }

    /** What the fault wastes at a minute on which it was found, kW; 0 where that cannot be told. */
    default double waste(EquipmentTrend trend, int minute) {
        return 0;
    }

    /** What kind of energy {@link #waste} is. */
    default WastedEnergy energy() {
        return WastedEnergy.ELECTRICITY;
    }

    MinuteEvaluation evaluate(EquipmentTrend trend);
}
