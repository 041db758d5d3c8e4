package io.plenum.site.plan;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lays a drawing on a sheet that begins at the origin and is about as large as a screen. Browsers draw with 24 bits: where coordinates
 * run in millions, as on maps (UTM), walls would jump by half a metre; such shapes are moved to their own origin, exactly.
 */
final class SheetLayout {

    private static final double SMALLEST = 100;
    private static final double USUAL = 1200;
    private static final double LARGEST = 6000;

    /** Beyond that a step of the browser's numbers is seen at eight times the size. */
    private static final double FAR = 20_000;

    private static final Set<String> LEAVES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use");
    private static final Set<String> DEFINITIONS = Set.of("defs", "symbol", "pattern", "clipPath");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private SheetLayout() {}

    static void lay(Element root, ViewBox frame, UnsupportedContent unsupported) {
        List.of("x", "y", "width", "height", "preserveAspectRatio", "transform", "viewBox")
                .forEach(root::removeAttribute);
        double larger = Math.max(frame.width(), frame.height());
        boolean far = isFar(root, frame);
        double scale = larger < SMALLEST || larger > LARGEST ? USUAL / larger : 1;
        if (scale == 1 && !far) {
            root.setAttribute(
                    "viewBox",
                    ViewBox.text(frame.x()) + " " + ViewBox.text(frame.y()) + " " + ViewBox.text(frame.width()) + " "
                            + ViewBox.text(frame.height()));
            return;
        }
        AffineTransform sheet = AffineTransform.getScaleInstance(scale, scale);
        sheet.translate(-frame.x(), -frame.y());
        Element group = root.getOwnerDocument().createElementNS(SvgAllowList.SVG, "g");
        while (root.getFirstChild() != null) {
            Node child = root.getFirstChild();
            group.appendChild(child);
        }
        root.appendChild(group);
        if (far) {
            flatten(group, sheet, unsupported);
        } else {
            group.setAttribute("transform", Transforms.text(sheet));
        }
        root.setAttribute(
                "viewBox", "0 0 " + ViewBox.text(frame.width() * scale) + " " + ViewBox.text(frame.height() * scale));
    }

    private static boolean isFar(Element root, ViewBox frame) {
        if (Math.abs(frame.x()) > FAR || Math.abs(frame.y()) > FAR) {
            return true;
        }
        return Elements.all(root).stream().anyMatch(element -> {
            AffineTransform own = Transforms.of(element.getAttribute("transform"));
            boolean moved = Math.abs(own.getTranslateX()) > FAR || Math.abs(own.getTranslateY()) > FAR;
            return moved
                    || (LEAVES.contains(element.getLocalName())
                            && DrawnBounds.points(element).stream()
                                    .limit(1)
                                    .anyMatch(point -> Math.abs(point[0]) > FAR || Math.abs(point[1]) > FAR));
        });
    }

    /** Each shape gets all transforms above it at once, reckoned with 53 bits, and begins at its own origin. */
    private static void flatten(Element element, AffineTransform above, UnsupportedContent unsupported) {
        if (DEFINITIONS.contains(element.getLocalName())) {
            return;
        }
        AffineTransform here = new AffineTransform(above);
        here.concatenate(Transforms.of(element.getAttribute("transform")));
        if (element.hasAttribute("clip-path")) {
            element.removeAttribute("clip-path");
            unsupported.removed("clip-path");
        }
        if (LEAVES.contains(element.getLocalName())) {
            leaf(element, here);
            return;
        }
        element.removeAttribute("transform");
        Elements.children(element).forEach(child -> flatten(child, here, unsupported));
    }

    private static void leaf(Element element, AffineTransform here) {
        List<double[]> points = DrawnBounds.points(element);
        double x = points.isEmpty() ? 0 : Math.rint(points.getFirst()[0]);
        double y = points.isEmpty() ? 0 : Math.rint(points.getFirst()[1]);
        move(element, -x, -y);
        here.translate(x, y);
        element.setAttribute("transform", Transforms.text(here));
    }

    private static void move(Element element, double dx, double dy) {
        switch (element.getLocalName()) {
            case "path" ->
                element.setAttribute("d", PathData.of(element.getAttribute("d")).moved(dx, dy));
            case "polyline", "polygon" ->
                element.setAttribute(
                        "points",
                        DrawnBounds.pairs(element.getAttribute("points")).stream()
                                .map(point -> ViewBox.text(point[0] + dx) + "," + ViewBox.text(point[1] + dy))
                                .collect(Collectors.joining(" ")));
            case "line" -> {
                List.of("x1", "x2").forEach(name -> shift(element, name, dx));
                List.of("y1", "y2").forEach(name -> shift(element, name, dy));
            }
            case "circle", "ellipse" -> {
                shift(element, "cx", dx);
                shift(element, "cy", dy);
            }
            default -> {
                shift(element, "x", dx);
                shift(element, "y", dy);
                Elements.all(element).stream()
                        .skip(1)
                        .filter(part -> part.hasAttribute("x"))
                        .forEach(part -> shift(part, "x", dx));
                Elements.all(element).stream()
                        .skip(1)
                        .filter(part -> part.hasAttribute("y"))
                        .forEach(part -> shift(part, "y", dy));
            }
        }
    }

    /** Texts may have a list of places. */
    private static void shift(Element element, String name, double by) {
        String moved = SEPARATOR
                .splitAsStream(
                        element.hasAttribute(name) ? element.getAttribute(name).strip() : "0")
                .map(number -> ViewBox.length(number))
                .map(number -> ViewBox.text(number.orElse(0) + by))
                .collect(Collectors.joining(" "));
        element.setAttribute(name, moved);
    }
}
