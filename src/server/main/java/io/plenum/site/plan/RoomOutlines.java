package io.plenum.site.plan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Which floor each room of a clean plan covers, in units of its sheet. Rooms with curves, or with very many corners, are left out. */
public final class RoomOutlines {

    /** Walls of a room have tens of corners; an outline traced from a picture has thousands. */
    private static final int MOST_CORNERS = 1000;

    private RoomOutlines() {}

    /** @param keys ids of the shapes that are wanted */
    public static Map<String, Area> of(String svg, Collection<String> keys) {
        Element root;
        try {
            root = SvgText.parse(svg).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A clean plan that cannot be read", e);
        }
        Map<String, Area> found = new LinkedHashMap<>();
        for (Element element : Elements.all(root)) {
            String key = element.getAttribute("id");
            Area area = keys.contains(key) && !isNested(element) ? area(element, above(element)) : null;
            if (area != null && !area.isEmpty()) {
                found.put(key, area);
            }
        }
        return found;
    }

    /** A sheet in the sheet has coordinates of its own. */
    private static boolean isNested(Element element) {
        for (Node up = element.getParentNode(); up instanceof Element above; up = up.getParentNode()) {
            if (above.getLocalName().equals("svg") && above.getParentNode() instanceof Element) {
                return true;
            }
        }
        return element.getLocalName().equals("svg");
    }

    private static AffineTransform above(Element element) {
        AffineTransform all = new AffineTransform();
        for (Node up = element.getParentNode(); up instanceof Element above; up = up.getParentNode()) {
            all.preConcatenate(Transforms.of(above.getAttribute("transform")));
        }
        return all;
    }

    private static @Nullable Area area(Element element, AffineTransform above) {
        AffineTransform here = new AffineTransform(above);
        here.concatenate(Transforms.of(element.getAttribute("transform")));
        if (element.getLocalName().equals("g")) {
            Area all = new Area();
            for (Element child : Elements.children(element)) {
                Area area = area(child, here);
                if (area != null) {
                    all.add(area);
                }
            }
            return all;
        }
        Path2D outline = outline(element);
        return outline == null ? null : new Area(here.createTransformedShape(outline));
    }

    private static @Nullable Path2D outline(Element element) {
        return switch (element.getLocalName()) {
            case "rect" ->
                new Path2D.Double(new Rectangle2D.Double(
                        DrawnBounds.n(element, "x"),
                        DrawnBounds.n(element, "y"),
                        DrawnBounds.n(element, "width"),
                        DrawnBounds.n(element, "height")));
            case "polygon", "polyline" -> closed(DrawnBounds.pairs(element.getAttribute("points")));
            case "path" -> PathData.of(element.getAttribute("d")).straight(MOST_CORNERS);
            default -> null;
        };
    }

    private static @Nullable Path2D closed(List<double[]> corners) {
        if (corners.isEmpty() || corners.size() > MOST_CORNERS) {
            return null;
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(corners.getFirst()[0], corners.getFirst()[1]);
        corners.forEach(corner -> path.lineTo(corner[0], corner[1]));
        path.closePath();
        return path;
    }
}
