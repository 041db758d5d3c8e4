package io.plenum.trend.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;

/** How the rows of a file hold samples. */
interface RowForm {

    void read(CsvRecord row, Reading reading);
}
