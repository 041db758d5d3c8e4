package io.plenum.fault.offline;

import java.util.Locale;
import java.util.Set;

/** Numbers as exports write them; NaN for what is none. */
final class NumberText {

    private static final Set<String> YES =
            Set.of("on", "true", "active", "occupied", "occ", "yes", "run", "running", "ein", "open");
    private static final Set<String> NO =
            Set.of("off", "false", "inactive", "unoccupied", "unocc", "no", "stop", "stopped", "aus", "closed");

    private final boolean decimalComma;

    /** @param decimalComma whether the file's separator leaves the comma to the numbers */
    NumberText(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    double read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return 1;
        }
        if (NO.contains(word)) {
            return 0;
        }
        return number(word);
    }

    private double number(String word) {
        if (word.isEmpty() || !(Character.isDigit(word.charAt(0)) || "+-.,−".indexOf(word.charAt(0)) >= 0)) {
            return Double.NaN;
        }
        String plain = word.replace('−', '-').replaceAll("[^0-9.,e+-]+.*$", "");
        plain = decimalComma && plain.indexOf('.') < 0 ? plain.replace(',', '.') : plain.replace(",", "");
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
