package io.plenum.tabular.text;

/** What a cell says, without what programs put around it. */
public final class CellText {

    private CellText() {}

    /** Without outer blanks of all kinds, a byte-order mark, {@code ="…"} and the apostrophe with which spreadsheets mark text. */
    public static String clean(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isBlank(field.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(field.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 3
                && field.charAt(from) == '='
                && field.charAt(from + 1) == '"'
                && field.charAt(to - 1) == '"') {
            return clean(field.substring(from + 2, to - 1));
        }
        if (to - from > 1 && field.charAt(from) == '\'' && isValue(field.charAt(from + 1))) {
            from++;
        }
        return from == 0 && to == field.length() ? field : field.substring(from, to);
    }

    private static boolean isValue(char c) {
        return Digits.is(c) || "=+-@.,".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\uFEFF'
                || c == '\u202F'
                || c == '\u2007'
                || c == '\u2009'
                || c == '\u200B';
    }
}
