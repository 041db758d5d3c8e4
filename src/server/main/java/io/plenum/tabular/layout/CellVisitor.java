package io.plenum.tabular.layout;

import io.plenum.tabular.CellStatus;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.time.ScannedTime;
import org.jspecify.annotations.Nullable;

/** Is shown the cells of a row that can be values. */
public interface CellVisitor {

    /**
     * Is called for each cell that can be a value, from left to right.
     *
     * @param clock of the column, where each stands for a time of the day; else null
     * @param status that the row has for the value in another column, null where it has none
     */
    void cell(
            NamedSeries series, TimeColumn time, @Nullable ScannedTime clock, String text, @Nullable CellStatus status)
            throws TableRefused;
}
