package io.plenum.tabular.text;

/** The digits 0 to 9; those of other scripts are letters here. */
public final class Digits {

    private Digits() {}

    public static boolean is(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is one at a place of a text; none beyond its ends. */
    public static boolean at(String text, int place) {
        return place >= 0 && place < text.length() && is(text.charAt(place));
    }

    /** Behind the digits that begin at a place. */
    public static int end(String text, int from) {
        int end = Math.min(from, text.length());
        while (at(text, end)) {
            end++;
        }
        return end;
    }

    /** Whether the text is made of digits alone. */
    public static boolean only(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }
}
