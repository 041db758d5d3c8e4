package io.plenum.fault.rules;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Null where there is none of this name. */
    public static @Nullable EquipmentKind of(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    /** As written: {@code rooftop-unit}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
