package io.plenum.trend.exchange;

import io.plenum.tabular.TableChoices;
import java.time.ZoneId;
import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param zone of times that name none themselves; a fixed offset such as {@code +01:00} for sources that never change clocks
 * @param choices whether 03/04/2026 is the third of April, and 1,004 about one
 * @param points the key of a point for names that the file has for it; an empty key leaves the name out
 * @param units the unit of the file's values by the same names; the point's own where none is given
 * @param skipUnknown whether names that no point has are left out instead of being a problem
 * @param skipUnreadable whether values and rows that cannot be read are left out and counted instead of being a problem
 * @param changesOnly whether the file has states only when they changed: they then hold as long as the file goes on
 */
public record ImportOptions(
        ZoneId zone,
        TableChoices choices,
        Map<String, String> points,
        Map<String, String> units,
        boolean skipUnknown,
        boolean skipUnreadable,
        boolean changesOnly) {

    /** Everything as the file says. */
    public static ImportOptions of(ZoneId zone) {
        return new ImportOptions(zone, TableChoices.NONE, Map.of(), Map.of(), false, false, false);
    }
}
