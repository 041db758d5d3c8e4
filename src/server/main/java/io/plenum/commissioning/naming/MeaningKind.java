package io.plenum.commissioning.naming;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a token of a name can speak of. */
public enum MeaningKind {
    /** What is measured or set. */
    QUANTITY,
    /** Whether it is a set point, command, status, alarm or sensor. */
    FUNCTION,
    /** Air or water of a kind, gas, electricity. */
    MEDIUM,
    /** Where or what for: supply, return, heating, cooling. */
    POSITION,
    /** A part of a machine: fan, valve, damper, filter. */
    COMPONENT,
    /** A machine; its meaning is a class of equipment. */
    EQUIPMENT,
    FLOOR,
    ROOM,
    BUILDING,
    /** Says nothing of the point. */
    NEUTRAL;

    private static final Set<MeaningKind> WITH_WORDS = EnumSet.range(QUANTITY, COMPONENT);

    /** As the register writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its meaning is words of Brick that a class is told by. */
    boolean hasWords() {
        return WITH_WORDS.contains(this);
    }

    boolean isPlace() {
        return this == FLOOR || this == ROOM || this == BUILDING;
    }
}
