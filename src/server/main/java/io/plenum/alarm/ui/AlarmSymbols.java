package io.plenum.alarm.ui;

import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import java.util.Locale;

/** A shape for each priority and state, the same on every screen; floor/alarms.ts has the priorities' too. */
public final class AlarmSymbols {

    private AlarmSymbols() {}

    static String of(Priority priority) {
        return switch (priority) {
            case URGENT -> "▲";
            case HIGH -> "■";
            case MEDIUM -> "▼";
            case LOW -> "●";
        };
    }

    static String of(AlarmState state) {
        return switch (state) {
            case NORMAL -> "–";
            case UNACKNOWLEDGED -> "!";
            case ACKNOWLEDGED -> "✓";
            case RETURNED_UNACKNOWLEDGED -> "↩";
            case SHELVED -> "◷";
            case SUPPRESSED -> "⊘";
            case OUT_OF_SERVICE -> "✕";
        };
    }

    /** Name of the style class. */
    public static String style(Priority priority) {
        return "p-" + priority.name().toLowerCase(Locale.ROOT);
    }
}
