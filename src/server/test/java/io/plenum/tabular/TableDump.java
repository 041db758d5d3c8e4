package io.plenum.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a file says, in a form that a test can compare. */
final class TableDump implements TableConsumer {

    final List<String> values = new ArrayList<>();
    final List<String> noTimes = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    final List<TableColumn> columns;
    final boolean isLong;

    private TableDump(TableFile file) throws Exception {
        columns = file.columns();
        isLong = file.isLong();
        file.remarks().forEach(remark -> remarks.add(remark.text() + remark.arguments()));
        file.read(this, line -> {})
                .entries()
                .forEach(entry -> leftOut.add(
                        entry.reason() + " " + entry.column() + " '" + entry.example() + "' " + entry.lines()));
    }

    static TableDump of(String text) throws Exception {
        return of(text, TableChoices.NONE);
    }

    static TableDump of(String text, TableChoices choices) throws Exception {
        return of(text.getBytes(StandardCharsets.UTF_8), choices);
    }

    static TableDump of(byte[] bytes, TableChoices choices) throws Exception {
        return new TableDump(TableFile.open(bytes, choices));
    }

    List<String> labels() {
        return columns.stream().map(TableColumn::label).toList();
    }

    @Override
    public void value(TableColumn column, TableTime time, TableValue value, long line) {
        String number = value.isNumber() ? String.valueOf(value.number()) : "'" + value.text() + "'";
        String unit = value.unit() != null
                ? value.unit().symbol()
                : column.unit() == null ? "" : column.unit().symbol();
        CellStatus told = value.word() == null ? value.status() : value.word();
        String status = value.isUsable() ? "" : " " + told.quality();
        String zone = time.zones().isEmpty() ? "" : time.zones().toString();
        values.add(time.local() + zone + " " + column.label() + "=" + number + unit + status);
    }

    @Override
    public void noTime(long line, String text, Reason reason) {
        noTimes.add(line + " '" + text + "' " + reason);
    }

    /** The values of a file with which nothing is wrong. */
    static List<String> clean(String text) throws Exception {
        TableDump dump = TableDump.of(text);
        assertThat(dump.noTimes).isEmpty();
        assertThat(dump.remarks).isEmpty();
        return dump.values;
    }
}
