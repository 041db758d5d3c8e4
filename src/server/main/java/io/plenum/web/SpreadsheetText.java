package io.plenum.web;

import org.jspecify.annotations.Nullable;

/** Texts for cells of spreadsheets: strangers choose some of them, and a spreadsheet would calculate what begins like a formula. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /** Empty for null; with an apostrophe before it where it would be taken for a formula (OWASP, CSV injection). */
    public static String plain(@Nullable String text) {
        String cell = text == null ? "" : text;
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
