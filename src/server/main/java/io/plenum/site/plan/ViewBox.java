package io.plenum.site.plan;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The sheet that a drawing lies on: its view box, its size where it has none, else the bounds of what is drawn.
 *
 * @param x of the upper left corner
 */
record ViewBox(double x, double y, double width, double height) {

    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern BOX = Pattern.compile("\\s*(" + NUMBER + ")(?:\\s*,\\s*|\\s+)(" + NUMBER
            + ")(?:\\s*,\\s*|\\s+)(" + NUMBER + ")(?:\\s*,\\s*|\\s+)(" + NUMBER + ")\\s*");
    private static final Pattern LENGTH = Pattern.compile("\\s*(" + NUMBER + ")\\s*(px|pt|pc|mm|cm|in|q)?\\s*");

    /** Pixels of CSS, 96 an inch. */
    private static final Map<String, Double> UNITS = Map.of(
            "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0, "q", 96 / 101.6);

    private static final double LARGEST = 1e12;

    /** Null where the drawing tells none and nothing is drawn. */
    static @Nullable ViewBox of(Element root) {
        ViewBox box = box(root.getAttribute("viewBox"));
        if (box != null) {
            return box;
        }
        OptionalDouble width = length(root.getAttribute("width"));
        OptionalDouble height = length(root.getAttribute("height"));
        if (width.isPresent() && height.isPresent()) {
            ViewBox sheet = new ViewBox(0, 0, width.getAsDouble(), height.getAsDouble());
            return sheet.isUsable() ? sheet : null;
        }
        return DrawnBounds.of(root);
    }

    private static @Nullable ViewBox box(String text) {
        Matcher matcher = BOX.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        ViewBox frame = new ViewBox(
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                Double.parseDouble(matcher.group(4)));
        return frame.isUsable() ? frame : null;
    }

    boolean isUsable() {
        boolean finite = Double.isFinite(x) && Double.isFinite(y) && Math.abs(x) < LARGEST && Math.abs(y) < LARGEST;
        return finite
                && width > 0
                && height > 0
                && width < LARGEST
                && height < LARGEST
                && width / height < 1e4
                && height / width < 1e4;
    }

    /** A length in pixels; empty for shares of the page and for what is none. */
    static OptionalDouble length(String text) {
        Matcher matcher = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double factor = matcher.group(2) == null ? 1 : UNITS.getOrDefault(matcher.group(2), 1.0);
        double length = Double.parseDouble(matcher.group(1)) * factor;
        return Double.isFinite(length) ? OptionalDouble.of(length) : OptionalDouble.empty();
    }

    /** Written without trailing zeros and exponents. */
    static String text(double number) {
        double rounded = Math.rint(number * 1e4) / 1e4;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9) {
            return String.valueOf((long) rounded);
        }
        return java.math.BigDecimal.valueOf(rounded).stripTrailingZeros().toPlainString();
    }
}
