package io.plenum.site.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Copies of a drawing what a plan may consist of into a new one, element by element and attribute by attribute: what is not known is not
 * copied. Names lose their prefixes, style sheets go into the shapes, colours become tones.
 */
final class PlanCopy {

    static final int MOST_ELEMENTS = 60_000;

    private static final int DEEPEST = 100;
    private static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient", "mesh", "meshgradient");

    /** Where programs keep the name that somebody gave to a layer or an object. */
    private static final Set<String> NAMES =
            Set.of("label", "data-name", "data-cell-id", "groupmode-label", "layer", "data-id");

    private static final Pattern CSS_LENGTH = Pattern.compile("(?<=[\\d.])(px|deg)");

    private final Document into;
    private final StyleRules rules;
    private final UnsupportedContent unsupported;
    private final Map<String, String> gradients = new HashMap<>();
    private final Map<Element, List<String>> labels = new IdentityHashMap<>();
    private int elements;

    PlanCopy(Document into, UnsupportedContent unsupported) {
        this.into = into;
        this.unsupported = unsupported;
        this.rules = new StyleRules(unsupported);
    }

    /** Null where it has more elements than a plan can have. */
    @Nullable
    Element copy(Element root) {
        survey(root, 0);
        Element copied = into.createElementNS(SvgAllowList.SVG, "svg");
        into.appendChild(copied);
        attributes(root, copied);
        children(root, copied, 1);
        return elements > MOST_ELEMENTS ? null : copied;
    }

    /** What somebody called an element of the copy. */
    List<String> labelsOf(Element copied) {
        return labels.getOrDefault(copied, List.of());
    }

    /** Style sheets and gradients first: they may stand behind what they style. */
    private void survey(Element element, int depth) {
        String name = element.getLocalName();
        if (isSvg(element) && "style".equals(name)) {
            rules.add(element.getTextContent());
        } else if (isSvg(element) && GRADIENTS.contains(String.valueOf(name))) {
            gradients.put(element.getAttribute("id"), tone(element));
        }
        for (Node child = element.getFirstChild(); child != null && depth < DEEPEST; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                survey(inner, depth + 1);
            }
        }
    }

    /** The mean of its stops; gradients that only refer to others are in the middle. */
    private static String tone(Element gradient) {
        double sum = 0;
        int count = 0;
        for (Node child = gradient.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element stop && "stop".equals(stop.getLocalName())) {
                String styled =
                        StyleRules.declarations(stop.getAttribute("style")).get("stop-color");
                sum += GreyTones.lightness(styled == null ? stop.getAttribute("stop-color") : styled);
                count++;
            }
        }
        return GreyTones.step(count == 0 ? 0.8 : sum / count);
    }

    static boolean isSvg(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace == null || SvgAllowList.SVG.equals(namespace);
    }

    private void children(Element from, Element to, int depth) {
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, to, depth);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text(child.getTextContent(), to);
            }
        }
    }

    /** Text is harmless: it is escaped again on the way out; between shapes it is only layout. */
    private void text(String text, Element to) {
        boolean shown = Set.of("text", "tspan", "title", "desc").contains(to.getLocalName());
        if (shown || text.isBlank()) {
            to.appendChild(into.createTextNode(shown ? text : "\n"));
        }
    }

    private void element(Element from, Element to, int depth) {
        String name = String.valueOf(from.getLocalName());
        if (!isSvg(from) || elements > MOST_ELEMENTS) {
            return; // what programs note for themselves; nothing of it is seen
        }
        if (depth > DEEPEST) {
            unsupported.removed("groups deeper than " + DEEPEST);
            return;
        }
        switch (name) {
            case "switch" -> choose(from, to, depth);
            case "a" -> {
                unsupported.element(name);
                add("g", from, to, depth);
            }
            default -> {
                if (SvgAllowList.isElement(name)) {
                    add(name, from, to, depth);
                } else {
                    unsupported.element(name);
                }
            }
        }
    }

    /** The first child that can be drawn: what precedes it is for the program that wrote the file, or a text of a web page. */
    private void choose(Element from, Element to, int depth) {
        boolean chosen = false;
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && isSvg(element)) {
                boolean drawn = SvgAllowList.isElement(String.valueOf(element.getLocalName()))
                        || "switch".equals(element.getLocalName())
                        || "a".equals(element.getLocalName());
                boolean special = !element.getAttribute("requiredExtensions").isEmpty();
                if (drawn && !special && !chosen) {
                    element(element, to, depth + 1);
                    chosen = true;
                }
            }
        }
        if (!chosen) {
            unsupported.element("foreignObject");
        }
    }

    private void add(String name, Element from, Element to, int depth) {
        elements++;
        Element copied = into.createElementNS(SvgAllowList.SVG, name);
        to.appendChild(copied);
        attributes(from, copied);
        if (name.equals("title") || name.equals("desc")) {
            label(to, from.getTextContent());
        }
        children(from, copied, depth + 1);
    }

    private void label(Element element, String name) {
        String clean = name.strip();
        if (!clean.isEmpty() && clean.length() <= 200) {
            labels.computeIfAbsent(element, e -> new ArrayList<>()).add(clean);
        }
    }

    private void attributes(Element from, Element to) {
        Map<String, String> style = new LinkedHashMap<>();
        NamedNodeMap all = from.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            attribute((Attr) all.item(i), to, style);
        }
        style.putAll(rules.of(from));
        style.putAll(StyleRules.declarations(from.getAttribute("style")));
        style.forEach((name, value) -> property(to, name, value));
        String transform = style.get("transform");
        if (transform != null) {
            css(to, transform);
        }
    }

    private void attribute(Attr attribute, Element to, Map<String, String> style) {
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        String value = attribute.getValue();
        boolean own = attribute.getNamespaceURI() == null;
        if (NAMES.contains(name)) {
            label(to, value);
        }
        if (name.equals("href") && (own || SvgAllowList.XLINK.equals(attribute.getNamespaceURI()))) {
            reference(to, value);
        } else if (!own || name.equals("style")) {
            return; // namespaces and notes of programs; styles are read by themselves
        } else if (name.equals("id")) {
            to.setAttribute("id", value.strip());
        } else if (name.equals("class")) {
            classes(to, value);
        } else if (SvgAllowList.PROPERTIES.contains(name)) {
            style.put(name, value);
        } else if (SvgAllowList.isAttribute(name) && SvgAllowList.isHarmless(name, value)) {
            to.setAttribute(name, value);
        } else if (name.startsWith("on") || !SvgAllowList.isHarmless(name, value)) {
            unsupported.removed(name);
        }
    }

    private void reference(Element to, String value) {
        if (to.getLocalName().equals("use") && SvgAllowList.isFragment(value.strip())) {
            to.setAttribute("href", value.strip());
        } else if (to.getLocalName().equals("use")) {
            unsupported.removed("href");
        }
    }

    private static void classes(Element to, String value) {
        List<String> known = new ArrayList<>();
        for (String name : value.strip().split("\\s+")) {
            if (SvgAllowList.isClass(name)) {
                known.add(name);
            }
        }
        if (!known.isEmpty()) {
            to.setAttribute("class", String.join(" ", known));
        }
    }

    private void property(Element to, String name, String value) {
        if (!SvgAllowList.PROPERTIES.contains(name) || value.isBlank()) {
            if (name.equals("filter") && !value.equals("none")) {
                unsupported.element("filter");
            }
            return;
        }
        String local = SvgAllowList.local(value);
        if (name.equals("fill") || name.equals("stroke")) {
            paint(to, name, value.strip(), local);
        } else if (name.equals("clip-path")) {
            if (!local.isEmpty()) {
                to.setAttribute(name, "url(#" + local + ")");
            }
        } else if (SvgAllowList.isHarmless(name, value)) {
            to.setAttribute(name, value);
        } else {
            unsupported.removed(name);
        }
    }

    private void paint(Element to, String name, String value, String local) {
        if (!local.isEmpty()) {
            to.setAttribute(name, gradients.getOrDefault(local, "url(#" + local + ")"));
        } else if (value.startsWith("url(")) {
            unsupported.removed(name);
        } else if (value.equals("transparent")) {
            to.setAttribute(name, "none");
        } else if (GreyTones.isKeyword(value)) {
            to.setAttribute(name, value);
        } else if (SvgAllowList.isHarmless(name, value) && !value.startsWith("var(")) {
            to.setAttribute(name, GreyTones.of(value));
        }
    }

    /** Where a style sheet moves shapes: the same words, with units that attributes do not have. */
    private static void css(Element to, String transform) {
        String plain = CSS_LENGTH.matcher(transform).replaceAll("");
        if (!plain.equals("none") && SvgAllowList.isHarmless("transform", plain) && !to.hasAttribute("transform")) {
            to.setAttribute("transform", plain);
        }
    }
}
