package io.plenum.site.exporting;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.unit.UnitSpelling;

/** What a unit is called in lists. */
final class UnitName {

    private UnitName() {}

    /** The symbol where whoever reads it takes it for this unit, else {@code unit:} with the name in QUDT: an S may be a second. */
    static String of(Unit unit) {
        if (unit.equals(Unit.UNITLESS)) {
            return "";
        }
        return !unit.isKnown() || unit.equals(UnitSpelling.of(unit.symbol())) ? unit.symbol() : "unit:" + unit.qudt();
    }
}
