package io.plenum.tabular;

import org.jspecify.annotations.Nullable;

/** In which order a file writes day, month and year where all three are numbers. */
public enum DateOrder {
    /** 31/03/2026. */
    DAY_FIRST("dmy"),
    /** 03/31/2026. */
    MONTH_FIRST("mdy"),
    /** 26-03-31, with a year of two digits. */
    YEAR_FIRST("ymd");

    private final String word;

    DateOrder(String word) {
        this.word = word;
    }

    /** As requests and commands write it. */
    public String word() {
        return word;
    }

    /** Null for any other word. */
    public static @Nullable DateOrder of(String word) {
        for (DateOrder order : values()) {
            if (order.word.equals(word)) {
                return order;
            }
        }
        return null;
    }
}
