package io.plenum.site.haystack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads grids in Zinc (Project Haystack 3 and 4): a line with the version, a line of columns, a line for each record. */
final class ZincReader {

    private final ZincText in;
    private final ZincScalars scalars;

    private ZincReader(String text) {
        this.in = new ZincText(text);
        this.scalars = new ZincScalars(in);
    }

    static List<HaystackRecord> read(String text) throws HaystackFormatException {
        return new ZincReader(text).read();
    }

    private List<HaystackRecord> read() throws HaystackFormatException {
        if (!in.take("ver:")) {
            throw in.fails("does not begin with ver:");
        }
        scalars.value();
        in.run(c -> c != '\n');
        in.next();
        List<String> columns = columns();
        List<HaystackRecord> records = new ArrayList<>();
        while (!in.isEnd()) {
            if (in.take("\n") || in.take("\r")) {
                continue;
            }
            if (records.size() >= HaystackReader.MOST_RECORDS) {
                throw in.fails("has more than " + HaystackReader.MOST_RECORDS + " records");
            }
            records.add(row(columns));
        }
        return records;
    }

    /** Behind a column's name may stand what is said of the column itself. */
    private List<String> columns() throws HaystackFormatException {
        List<String> columns = new ArrayList<>();
        while (true) {
            in.blanks();
            columns.add(in.run(ZincScalars::isId));
            meta();
            if (!in.take(",")) {
                return columns;
            }
        }
    }

    private void meta() throws HaystackFormatException {
        in.blanks();
        while (!in.isEnd() && in.peek() != ',' && in.peek() != '\n') {
            in.run(c -> ZincScalars.isId(c) && c != ':');
            if (in.take(":")) {
                scalars.value();
            } else if (in.peek() != ' ' && in.peek() != ',' && in.peek() != '\n' && in.peek() != '\r') {
                throw in.fails("has a column that cannot be read");
            }
            in.blanks();
        }
    }

    private HaystackRecord row(List<String> columns) throws HaystackFormatException {
        int line = in.line();
        Map<String, HaystackValue> tags = new LinkedHashMap<>();
        for (int i = 0; ; i++) {
            HaystackValue value = scalars.value();
            if (value != null && i < columns.size()) {
                tags.put(columns.get(i), value);
            }
            in.blanks();
            if (!in.take(",")) {
                break;
            }
        }
        if (!in.isEnd() && !in.take("\n")) {
            throw in.fails("has a value that cannot be read in row " + line);
        }
        return new HaystackRecord(line, tags);
    }
}
