package io.plenum.tabular.layout;

import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.TableRow;

/** How the rows of a file hold values. */
public sealed interface TableForm permits WideForm, LongForm, ClockForm {

    /** Another pass over the file begins. */
    void begin() throws TableRefused;

    void visit(TableRow row, CellVisitor visitor) throws TableRefused;

    /** The values that follow are those of this title. */
    void title(String title, long line) throws TableRefused;

    /** Whether each point is written on its own, so that a value holds until the next. */
    boolean isLong();
}
