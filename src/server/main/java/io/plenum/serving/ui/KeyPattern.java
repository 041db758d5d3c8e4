package io.plenum.serving.ui;

import java.util.List;
import java.util.Locale;

/** A pattern of keys in which an asterisk stands for anything, without regard to case. */
record KeyPattern(List<String> pieces) {

    static KeyPattern of(String text) {
        return new KeyPattern(List.of(text.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    /** Each piece at its first place after the one before; the last at the end. */
    boolean matches(String key) {
        String text = key.toLowerCase(Locale.ROOT);
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        if (!text.startsWith(first) || !text.endsWith(last) || text.length() < first.length() + last.length()) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
