package io.plenum.tabular.number;

import io.plenum.tabular.DecimalMark;
import org.jspecify.annotations.Nullable;

/** What all columns of a file together show of the mark for decimals; a file comes from one program with one setting. */
public final class FileNumbers {

    private long points;
    private long commas;

    public void add(NumberEvidence column) {
        points += column.points();
        commas += column.commas();
    }

    /** Null where there is no evidence, or as much for either. */
    @Nullable
    public DecimalMark mark() {
        if (points > 20 * commas) {
            return DecimalMark.POINT;
        }
        return commas > 20 * points ? DecimalMark.COMMA : null;
    }
}
