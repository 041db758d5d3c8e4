package io.plenum.fault.rules;

/** Kinds of equipment whose exported trends can be judged. */
public enum EquipmentKind {
    AIR_HANDLER,
    /** A packaged unit with compressors and burners in stages. */
    ROOFTOP_UNIT,
    /** A box of variable air volume: cooling only, with reheat, or with a fan. */
    VAV_BOX,
    FAN_COIL,
    CHILLER,
    BOILER,
    PUMP,
    COOLING_TOWER,
    HEAT_EXCHANGER;

    /** As written: {@code rooftop-unit}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
