package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads values with a decimal point or comma, and states by their words. */
final class ValueReader {

    private static final Set<String> ON = Set.of("on", "true", "yes", "ein", "an", "ja", "active");
    private static final Set<String> OFF = Set.of("off", "false", "no", "aus", "nein", "inactive");

    private ValueReader() {}

    /** @return NaN for an empty field and for the usual words for "no number" */
    static double read(String field, Point point) throws BadField {
        String text = field.strip();
        if (text.isEmpty() || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("null") || text.equals("-")) {
            return Double.NaN;
        }
        if (point.kind() != PointKind.NUMERIC) {
            int state = state(text, point);
            if (state >= 0) {
                return state;
            }
        }
        return number(text, point);
    }

    private static double number(String text, Point point) throws BadField {
        boolean comma = text.indexOf(',') >= 0;
        if (comma && text.indexOf('.') >= 0) {
            throw new BadField("trends.import.problem.thousands", text);
        }
        try {
            double value = Double.parseDouble(comma ? text.replace(',', '.') : text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like a number without end
        }
        throw new BadField("trends.import.problem.value", text, point.key());
    }

    private static int state(String text, Point point) {
        int first = point.kind() == PointKind.MULTISTATE ? 1 : 0;
        List<String> texts = point.stateTexts();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equalsIgnoreCase(text)) {
                return i + first;
            }
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (point.kind() == PointKind.BINARY) {
            return ON.contains(word) ? 1 : OFF.contains(word) ? 0 : -1;
        }
        return -1;
    }
}
