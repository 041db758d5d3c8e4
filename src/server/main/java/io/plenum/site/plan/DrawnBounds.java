package io.plenum.site.plan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Where something is drawn, for drawings that do not say how large their sheet is. */
final class DrawnBounds {

    private static final Set<String> DEFINITIONS = Set.of("defs", "symbol", "pattern", "clipPath");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    /** Room at the edges, as a share. */
    private static final double EDGE = 0.02;

    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    static @Nullable ViewBox of(Element root) {
        DrawnBounds bounds = new DrawnBounds();
        bounds.add(root, new AffineTransform());
        double width = bounds.right - bounds.left;
        double height = bounds.bottom - bounds.top;
        double edge = EDGE * Math.max(width, height);
        ViewBox frame = new ViewBox(bounds.left - edge, bounds.top - edge, width + 2 * edge, height + 2 * edge);
        return frame.isUsable() ? frame : null;
    }

    private void add(Element element, AffineTransform above) {
        if (DEFINITIONS.contains(element.getLocalName())) {
            return;
        }
        AffineTransform here = new AffineTransform(above);
        here.concatenate(Transforms.of(element.getAttribute("transform")));
        for (double[] point : points(element)) {
            Point2D at = here.transform(new Point2D.Double(point[0], point[1]), null);
            left = Math.min(left, at.getX());
            right = Math.max(right, at.getX());
            top = Math.min(top, at.getY());
            bottom = Math.max(bottom, at.getY());
        }
        Elements.children(element).forEach(child -> add(child, here));
    }

    /** Corners of its own shape, before its transform. */
    static List<double[]> points(Element element) {
        return switch (element.getLocalName()) {
            case "path" -> PathData.of(element.getAttribute("d")).points();
            case "polyline", "polygon" -> pairs(element.getAttribute("points"));
            case "rect", "use" -> corners(n(element, "x"), n(element, "y"), n(element, "width"), n(element, "height"));
            case "line" ->
                List.of(
                        new double[] {n(element, "x1"), n(element, "y1")},
                        new double[] {n(element, "x2"), n(element, "y2")});
            case "circle" -> round(element, n(element, "r"), n(element, "r"));
            case "ellipse" -> round(element, n(element, "rx"), n(element, "ry"));
            case "text" -> List.of(new double[] {n(element, "x"), n(element, "y")});
            default -> List.of();
        };
    }

    private static List<double[]> round(Element element, double rx, double ry) {
        return corners(n(element, "cx") - rx, n(element, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static List<double[]> corners(double x, double y, double width, double height) {
        return List.of(new double[] {x, y}, new double[] {x + width, y}, new double[] {x, y + height}, new double[] {
            x + width, y + height
        });
    }

    static List<double[]> pairs(String text) {
        List<double[]> found = new ArrayList<>();
        String[] numbers = SEPARATOR.split(text.strip());
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            var x = ViewBox.length(numbers[i]);
            var y = ViewBox.length(numbers[i + 1]);
            if (x.isPresent() && y.isPresent()) {
                found.add(new double[] {x.getAsDouble(), y.getAsDouble()});
            }
        }
        return found;
    }

    static double n(Element element, String name) {
        String text = element.getAttribute(name).strip();
        int blank = text.indexOf(' ');
        return ViewBox.length(blank > 0 ? text.substring(0, blank) : text).orElse(0);
    }
}
