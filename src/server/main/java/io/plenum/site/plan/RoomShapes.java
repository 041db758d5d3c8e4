package io.plenum.site.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the shapes of rooms and equipment the page's: a room's colour tells its state, so nothing of the drawing may win over it. What a
 * room refers to is put in its place, because what is drawn by reference keeps its own colour.
 */
final class RoomShapes {

    private static final Set<String> PAINT = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-opacity",
            "opacity",
            "visibility",
            "display",
            "pointer-events",
            "vector-effect");
    private static final Set<String> VEILS = Set.of("opacity", "pointer-events", "fill-opacity", "stroke-opacity");
    private static final Set<String> TEXTS = Set.of("text", "tspan", "title", "desc");
    private static final int MOST_COPIED = 2_000;

    private final Map<String, Element> ids;
    private int copied;

    /** @param ids elements by their ids, for what is drawn by reference */
    RoomShapes(Map<String, Element> ids) {
        this.ids = ids;
    }

    /** @return the shape, which is another element where the first one only referred to it */
    Element prepare(Element shape, PlanShape what) {
        Element drawn = shape.getLocalName().equals("use") && what.isSpace() ? resolved(shape) : shape;
        drawn.setAttribute("class", what.isSpace() ? "space" : merged(drawn.getAttribute("class"), what.classes()));
        drawn.setAttribute("id", what.key());
        if (what.isSpace()) {
            Elements.all(drawn).stream()
                    .filter(part -> !TEXTS.contains(part.getLocalName()))
                    .forEach(RoomShapes::strip);
            unveil(drawn);
            Elements.all(drawn).stream().filter(part -> isLabel(part, what)).forEach(RoomShapes::remove);
        }
        return drawn;
    }

    /** The product writes the name itself. */
    private static boolean isLabel(Element part, PlanShape what) {
        String text = part.getLocalName().equals("text") ? part.getTextContent().strip() : "";
        return text.equals(what.key()) || text.equals(what.name());
    }

    private static void remove(Element label) {
        label.getParentNode().removeChild(label);
    }

    private static String merged(String own, String classes) {
        for (String name : classes.split(" ")) {
            if (!List.of(own.split(" ")).contains(name)) {
                own = own.isEmpty() ? name : own + " " + name;
            }
        }
        return own;
    }

    private static void strip(Element part) {
        PAINT.forEach(part::removeAttribute);
    }

    /** A layer that is half transparent would make an alarm half as loud. */
    private static void unveil(Element room) {
        for (Node up = room.getParentNode(); up instanceof Element above; up = up.getParentNode()) {
            VEILS.forEach(above::removeAttribute);
        }
    }

    private Element resolved(Element use) {
        Element target = ids.get(use.getAttribute("href").replaceFirst("^#", ""));
        Element group = use.getOwnerDocument().createElementNS(SvgAllowList.SVG, "g");
        String place = "translate(" + number(use, "x") + " " + number(use, "y") + ")";
        group.setAttribute("transform", (use.getAttribute("transform") + " " + place).strip());
        use.getParentNode().replaceChild(group, use);
        if (target != null && !contains(target, group)) {
            group.appendChild(content(target, use));
        }
        return group;
    }

    private static boolean contains(Element target, Element inner) {
        for (Node up = inner; up != null; up = up.getParentNode()) {
            if (up == target) {
                return true;
            }
        }
        return false;
    }

    private Element content(Element target, Element use) {
        Element clone = clone(target);
        if (!target.getLocalName().equals("symbol")) {
            return clone;
        }
        Element window = use.getOwnerDocument().createElementNS(SvgAllowList.SVG, "svg");
        for (String name : List.of("viewBox", "preserveAspectRatio")) {
            if (target.hasAttribute(name)) {
                window.setAttribute(name, target.getAttribute(name));
            }
        }
        for (String name : List.of("width", "height")) {
            String size = use.hasAttribute(name) ? use.getAttribute(name) : target.getAttribute(name);
            if (!size.isEmpty()) {
                window.setAttribute(name, size);
            }
        }
        Elements.children(clone).forEach(window::appendChild);
        return window;
    }

    /** References in references stay as they are. */
    private Element clone(Element target) {
        Element clone = (Element) target.cloneNode(Elements.all(target).size() + copied < MOST_COPIED);
        List<Element> all = Elements.all(clone);
        copied += all.size();
        all.forEach(part -> part.removeAttribute("id"));
        return clone;
    }

    private static String number(Element use, String name) {
        String text = use.getAttribute(name).strip();
        return ViewBox.length(text).isPresent()
                ? String.valueOf(ViewBox.length(text).getAsDouble())
                : "0";
    }
}
