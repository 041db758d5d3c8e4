package io.plenum.site.plan;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours of drawings as tones of grey, which the sheet of the page turns into tones of its theme, light and dark. Colour is kept for
 * what is wrong (ISA-101): a red wall would look like an alarm, and black lines are lost on a dark page.
 */
final class GreyTones {

    /** Black to white in ten steps; the sheet names exactly these. */
    private static final String[] STEPS = {
        "#000", "#1a1a1a", "#333", "#4d4d4d", "#666", "#808080", "#999", "#b3b3b3", "#ccc", "#e6e6e6", "#fff"
    };

    private static final double MIDDLE = 0.5;
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern FUNCTION = Pattern.compile(
            "(rgb|hsl)a?\\(\\s*([-\\d.]+)(%|deg)?[\\s,]+([-\\d.]+)(%?)[\\s,]+([-\\d.]+)(%?)([\\s,/]+[\\d.%]+)?\\s*\\)");

    /** Lightness of the names that drawing programs write. */
    private static final Map<String, Double> NAMES = Map.ofEntries(
            Map.entry("black", 0.0),
            Map.entry("white", 1.0),
            Map.entry("gray", 0.5),
            Map.entry("grey", 0.5),
            Map.entry("silver", 0.75),
            Map.entry("lightgray", 0.83),
            Map.entry("lightgrey", 0.83),
            Map.entry("darkgray", 0.66),
            Map.entry("darkgrey", 0.66),
            Map.entry("dimgray", 0.41),
            Map.entry("gainsboro", 0.86),
            Map.entry("whitesmoke", 0.96),
            Map.entry("ivory", 0.99),
            Map.entry("beige", 0.95),
            Map.entry("yellow", 0.93),
            Map.entry("red", 0.3),
            Map.entry("maroon", 0.15),
            Map.entry("blue", 0.11),
            Map.entry("navy", 0.06),
            Map.entry("green", 0.3),
            Map.entry("lime", 0.6),
            Map.entry("orange", 0.7),
            Map.entry("brown", 0.3));

    private GreyTones() {}

    /** Whether the value is a paint by itself and refers to nothing. */
    static boolean isKeyword(String paint) {
        return switch (paint) {
            case "none", "currentColor", "currentcolor", "inherit", "transparent", "context-fill", "context-stroke" ->
                true;
            default -> false;
        };
    }

    /** The nearest step; the middle where nobody knows the colour. */
    static String of(String colour) {
        return step(lightness(colour.strip().toLowerCase(Locale.ROOT)));
    }

    static String step(double lightness) {
        return STEPS[(int) Math.round(Math.clamp(lightness, 0, 1) * (STEPS.length - 1))];
    }

    /** 0 for black to 1 for white: luma of ITU-R BT.709. */
    static double lightness(String colour) {
        Matcher hex = HEX.matcher(colour);
        if (hex.matches()) {
            return ofHex(hex.group(1));
        }
        Matcher function = FUNCTION.matcher(colour);
        if (!function.matches()) {
            return NAMES.getOrDefault(colour, MIDDLE);
        }
        try {
            double last = Double.parseDouble(function.group(6));
            return function.group(1).equals("hsl")
                    ? last / 100
                    : luma(
                            channel(function.group(2), "%".equals(function.group(3))),
                            channel(function.group(4), "%".equals(function.group(5))),
                            channel(function.group(6), "%".equals(function.group(7))));
        } catch (NumberFormatException e) {
            return MIDDLE;
        }
    }

    private static double channel(String text, boolean percent) {
        return Double.parseDouble(text) / (percent ? 100 : 255);
    }

    private static double ofHex(String digits) {
        int size = digits.length() < 6 ? 1 : 2;
        double[] channels = new double[3];
        for (int i = 0; i < 3; i++) {
            int value = Integer.parseInt(digits.substring(i * size, (i + 1) * size), 16);
            channels[i] = size == 1 ? value / 15.0 : value / 255.0;
        }
        return luma(channels[0], channels[1], channels[2]);
    }

    private static double luma(double red, double green, double blue) {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
