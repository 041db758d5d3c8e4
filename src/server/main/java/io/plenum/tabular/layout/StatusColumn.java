package io.plenum.tabular.layout;

import io.plenum.point.Quality;
import io.plenum.tabular.CellStatus;
import io.plenum.tabular.status.StatusWords;
import io.plenum.tabular.text.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that says how far the value beside it can be trusted.
 *
 * @param opc whether it holds the numbers of OPC
 */
record StatusColumn(int column, boolean opc) {

    /** Where its name and its first cells say so; else null. */
    static @Nullable StatusColumn find(int column, String header, List<TableRow> rows) {
        if (!HeaderTerms.isStatus(header)) {
            return null;
        }
        boolean numbers = false;
        for (TableRow row : rows) {
            String cell = row.cell(column);
            boolean number = !cell.isEmpty() && Cells.isDigits(cell);
            boolean status = number ? StatusWords.ofOpc(cell) != null : StatusWords.of(cell) != null;
            if (!status) {
                return null;
            }
            numbers |= number;
        }
        boolean quality = header.toLowerCase(java.util.Locale.ROOT).matches(".*(qual|güte|opc).*");
        return numbers && !quality ? null : new StatusColumn(column, numbers);
    }

    /** A word that nobody knows is no reason to trust the value. */
    CellStatus read(TableRow row) {
        String cell = row.cell(column);
        CellStatus status = opc && !cell.isEmpty() ? StatusWords.ofOpc(cell) : StatusWords.of(cell);
        return status == null ? new CellStatus(Quality.UNCERTAIN) : status;
    }
}
