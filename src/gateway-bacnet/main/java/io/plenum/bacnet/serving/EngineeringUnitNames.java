package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.exception.BACnetRuntimeException;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import io.plenum.point.unit.Unit;

/** Our units as ASHRAE 135 enumerates them. */
final class EngineeringUnitNames {

    private EngineeringUnitNames() {}

    /** No-units where the standard has none, or the stack knows it by no name: then the description names it. */
    static EngineeringUnits of(Unit unit) {
        return unit.bacnetNames().stream()
                .map(EngineeringUnitNames::known)
                .filter(known -> !known.equals(EngineeringUnits.noUnits))
                .findFirst()
                .orElse(EngineeringUnits.noUnits);
    }

    private static EngineeringUnits known(String name) {
        try {
            return EngineeringUnits.forName(name);
        } catch (BACnetRuntimeException unknown) {
            return EngineeringUnits.noUnits;
        }
    }
}
