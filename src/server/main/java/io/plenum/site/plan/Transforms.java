package io.plenum.site.plan;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes {@code transform} attributes (SVG 2, chapter 8.5). */
final class Transforms {

    private static final Pattern ONE = Pattern.compile("(matrix|translate|scale|rotate|skewX|skewY)\\s*\\(([^)]*)\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private Transforms() {}

    /** What cannot be read changes nothing, as in browsers. */
    static AffineTransform of(String text) {
        AffineTransform all = new AffineTransform();
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            double[] n = numbers(one.group(2));
            AffineTransform next = n.length == 0 ? null : read(one.group(1), n);
            if (next != null) {
                all.concatenate(next);
            }
        }
        return all;
    }

    private static double[] numbers(String text) {
        try {
            return SEPARATOR
                    .splitAsStream(text.strip())
                    .filter(number -> !number.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    private static @org.jspecify.annotations.Nullable AffineTransform read(String name, double[] n) {
        return switch (name) {
            case "matrix" -> n.length == 6 ? new AffineTransform(n) : null;
            case "translate" -> AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
            case "scale" -> AffineTransform.getScaleInstance(n[0], n.length > 1 ? n[1] : n[0]);
            case "rotate" ->
                n.length >= 3
                        ? AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2])
                        : AffineTransform.getRotateInstance(Math.toRadians(n[0]));
            case "skewX" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(n[0])), 0);
            default -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(n[0])));
        };
    }

    static String text(AffineTransform transform) {
        double[] n = new double[6];
        transform.getMatrix(n);
        StringBuilder text = new StringBuilder("matrix(");
        for (int i = 0; i < n.length; i++) {
            text.append(i == 0 ? "" : " ").append(i < 4 ? factor(n[i]) : ViewBox.text(n[i]));
        }
        return text.append(')').toString();
    }

    private static String factor(double number) {
        return new java.math.BigDecimal(number, new java.math.MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
