package io.plenum.assistant.ui;

import io.plenum.assistant.proposal.WeekDifference;
import io.plenum.uikit.PlainTable;
import java.time.DayOfWeek;
import java.time.format.TextStyle;

/** The week of a schedule as it is and as it would be, day by day. */
class WeekTable extends PlainTable {

    private static final long serialVersionUID = 1L;

    WeekTable(WeekDifference weeks) {
        super("assistant.column.day", "assistant.column.before", "assistant.column.after");
        for (DayOfWeek day : DayOfWeek.values()) {
            int index = day.getValue() - 1;
            if (index < weeks.before().size() && index < weeks.after().size()) {
                String before = weeks.before().get(index);
                String after = weeks.after().get(index);
                row(
                        day.getDisplayName(TextStyle.FULL, getLocale()),
                        before,
                        before.equals(after) ? "=" : after.isEmpty() ? "–" : after);
            }
        }
    }
}
