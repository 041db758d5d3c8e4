package io.plenum.site.pointlist;

import io.plenum.point.unit.Unit;
import io.plenum.site.brick.SpellingSuggestion;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.unit.UnitSpelling;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a row.
 *
 * @param problem what is said of a unit that nobody knows, null where it is known
 */
record ListUnit(Unit unit, @Nullable String problem) {

    /** Says that a name of QUDT follows, where a symbol might be two units. */
    private static final String QUDT = "unit:";

    private static final int LONGEST = 40;
    private static final ListUnit NONE = new ListUnit(Unit.UNITLESS, null);

    static ListUnit of(ListTable table, TableRow row, CompanionFiles companions) {
        String text = table.cell(row, ListField.UNIT);
        if (text.isEmpty()) {
            text = Facets.of(table.cell(row, ListField.FACETS)).unit();
        }
        return text.isEmpty() ? byCode(table.cell(row, ListField.UNIT_CODE), companions) : bySpelling(text);
    }

    private static ListUnit byCode(String cell, CompanionFiles companions) {
        if (cell.isEmpty()) {
            return NONE;
        }
        Integer code = CompanionFiles.number(cell);
        if (code == null) {
            return bySpelling(cell);
        }
        String standard = BacnetUnits.name(code);
        Unit known = standard == null ? null : BacnetUnits.of(standard);
        if (known != null) {
            return new ListUnit(known, null);
        }
        String listed = companions.unit(code);
        if (listed != null) {
            return bySpelling(listed);
        }
        return standard != null
                ? unknown(standard)
                : new ListUnit(
                        Unit.unknown("unit " + code),
                        "has the unit code " + code + ", which BACnet does not have; add the list's file of units");
    }

    private static ListUnit bySpelling(String text) {
        Unit unit = text.startsWith(QUDT) ? Unit.find(text.substring(QUDT.length())) : UnitSpelling.of(text);
        unit = unit != null ? unit : Unit.find(text);
        unit = unit != null
                ? unit
                : BacnetUnits.of(text.toLowerCase(java.util.Locale.ROOT).replaceAll("[_\\s]+", "-"));
        return unit != null ? new ListUnit(unit, null) : unknown(text);
    }

    private static ListUnit unknown(String text) {
        String symbol = text.substring(0, Math.min(LONGEST, text.length()));
        String meant = SpellingSuggestion.of(
                symbol, Unit.known().stream().map(Unit::qudt).toList(), 2);
        return new ListUnit(
                Unit.unknown(symbol),
                "has the unknown unit \"" + symbol + "\", which is shown as it is and takes part in no analysis"
                        + (meant == null ? "" : "; is " + meant + " meant?"));
    }
}
