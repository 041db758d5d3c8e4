package io.plenum.tabular;

import io.plenum.tabular.layout.Layout;
import io.plenum.tabular.text.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is told of a file beside its values. */
final class TableRemarks {

    private static final int MOST_DUPLICATES = 10;

    private TableRemarks() {}

    static List<TableRemark> of(TextEncoding encoding, Layout layout, long zeros) {
        List<TableRemark> remarks = new ArrayList<>();
        if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
            remarks.add(TableRemark.note(
                    0, "tabular.note.encoding", encoding.charset().displayName()));
        }
        if (zeros > 0) {
            remarks.add(TableRemark.note(0, "tabular.note.zeros", zeros));
        }
        if (!layout.isNamed()) {
            remarks.add(TableRemark.note(1, "tabular.note.nameless"));
        }
        duplicates(layout, remarks);
        return remarks;
    }

    private static void duplicates(Layout layout, List<TableRemark> remarks) {
        Set<String> names = new LinkedHashSet<>();
        layout.series().columns().stream()
                .filter(TableColumn::duplicate)
                .map(TableColumn::header)
                .forEach(names::add);
        for (String name : names.stream().limit(MOST_DUPLICATES).toList()) {
            List<String> labels = layout.series().columns().stream()
                    .filter(column -> column.duplicate() && column.header().equals(name))
                    .map(TableColumn::label)
                    .toList();
            remarks.add(TableRemark.note(1, "tabular.note.twins", name, String.join(", ", labels)));
        }
    }
}
