package io.plenum.tabular;

import io.plenum.tabular.layout.Layout;
import io.plenum.tabular.layout.TimeColumn;
import io.plenum.tabular.number.NumberEvidence;
import io.plenum.tabular.number.NumberNotation;
import io.plenum.tabular.time.DateEvidence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** How a file's dates and numbers are read, decided after all of its rows were seen. */
final class TableDecisions {

    private static final int MOST = 5;

    private final IdentityHashMap<TimeColumn, DateOrder> orders = new IdentityHashMap<>();
    private final NumberNotation[] notations;
    private final List<TableRemark> remarks = new ArrayList<>();
    private final List<TableRemark> notes = new ArrayList<>();

    TableDecisions(Layout layout, Inspection inspection, TableChoices choices) {
        boolean dayFirst = layout.separator().character() == ';';
        for (TimeColumn time : layout.times()) {
            DateOrder said = choices.dates() == null ? time.headOrder() : choices.dates();
            DateEvidence.Decision decision = time.evidence().decide(said, dayFirst);
            orders.put(time, decision.order());
            long back = time.evidence().backwards(decision.order());
            if (back > 0 && layout.times().size() == 1 && !layout.form().isLong()) {
                notes.add(TableRemark.note(time.evidence().firstBack(decision.order()), "tabular.note.back", back));
            }
            if (decision.uncertain() && remarks.isEmpty()) {
                remarks.add(dates(time.evidence(), decision.order()));
            }
        }
        notations = inspection.notations(choices);
        for (int i = 0; i < notations.length && remarks.size() < MOST; i++) {
            if (notations[i] != null && notations[i].uncertain()) {
                remarks.add(decimal(inspection.of(i), notations[i], label(layout, i)));
            }
        }
        remarks.addAll(notes);
    }

    private static TableRemark dates(DateEvidence evidence, DateOrder taken) {
        return TableRemark.uncertain(
                evidence.exampleLine(),
                "tabular.doubt.dates." + (taken == DateOrder.MONTH_FIRST ? "month" : "day"),
                TableRemark.DATES,
                evidence.example());
    }

    private static TableRemark decimal(NumberEvidence evidence, NumberNotation notation, String column) {
        boolean group = evidence.example().indexOf(',') >= 0 ? notation.groupComma() : notation.groupPoint();
        return TableRemark.uncertain(
                evidence.exampleLine(),
                "tabular.doubt.decimal." + (group ? "group" : "mark"),
                TableRemark.DECIMAL,
                column,
                evidence.example());
    }

    private static String label(Layout layout, int fileColumn) {
        return layout.series().columns().stream()
                .filter(column -> column.number() == fileColumn + 1)
                .map(TableColumn::label)
                .findFirst()
                .orElse("");
    }

    DateOrder order(TimeColumn time) {
        return orders.getOrDefault(time, DateOrder.DAY_FIRST);
    }

    CellReader cells() {
        return new CellReader(notations);
    }

    List<TableRemark> remarks() {
        return remarks;
    }
}
