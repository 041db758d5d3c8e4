package io.plenum.site.pointlist;

import io.plenum.point.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Engineering units by their number in BACnet (ASHRAE 135, clause 21, BACnetEngineeringUnits). */
public final class BacnetUnits {

    private static final Map<Integer, String> NAMES = new HashMap<>();
    private static final Map<Unit, Integer> CODES = new HashMap<>();

    static {
        ListResource.rows("bacnet-units.csv").forEach(row -> {
            int code = Integer.parseInt(row.getFirst());
            NAMES.put(code, row.get(1));
            Unit unit = of(row.get(1));
            if (unit != null) {
                CODES.putIfAbsent(unit, code);
            }
        });
    }

    private BacnetUnits() {}

    /** Name in the standard, null for a number that it does not have. */
    static @Nullable String name(int code) {
        return NAMES.get(code);
    }

    /** Null where Plenum does not know the unit. */
    static @Nullable Unit of(String name) {
        if (name.equals("no-units")) {
            return Unit.UNITLESS;
        }
        Unit unit = Unit.ofBacnet(name);
        return unit != null ? unit : Unit.find(name);
    }

    /** The number of a unit; null where BACnet has none for it. */
    public static @Nullable Integer code(Unit unit) {
        return CODES.get(unit);
    }
}
