package io.plenum.tabular;

import org.jspecify.annotations.Nullable;

/** What parts the decimals of a file's numbers. */
public enum DecimalMark {
    POINT("point"),
    COMMA("comma");

    private final String word;

    DecimalMark(String word) {
        this.word = word;
    }

    /** As requests and commands write it. */
    public String word() {
        return word;
    }

    /** Null for any other word. */
    public static @Nullable DecimalMark of(String word) {
        for (DecimalMark mark : values()) {
            if (mark.word.equals(word)) {
                return mark;
            }
        }
        return null;
    }
}
