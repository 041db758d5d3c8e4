package io.plenum.site.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What a drawing may consist of. Whatever is not listed here is left out. */
final class Harmless {

    static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS = Set.of("""
            svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol pattern
            clipPath""".split("\\s+"));
    private static final Set<String> ATTRIBUTES = Set.of("""
            id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform fill fill-opacity
            fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-opacity opacity
            clip-path clip-rule font-size font-weight font-family text-anchor dominant-baseline letter-spacing
            dx dy rotate patternUnits patternTransform preserveAspectRatio href style role aria-label aria-
            hidden vector-effect pointer-events visibility display""".split("\\s+"));
    private static final Pattern DATA = Pattern.compile("data-[a-z0-9-]+");
    private static final Pattern LOCAL_URL = Pattern.compile("url\\(#[A-Za-z0-9_.-]+\\)");
    private static final Pattern FRAGMENT = Pattern.compile("#[A-Za-z0-9_.-]+");
    private static final Pattern DANGEROUS = Pattern.compile("url\\(|expression|@import|javascript:|\\\\|behavior");

    private Harmless() {}

    static boolean is(Element element) {
        return SVG.equals(element.getNamespaceURI()) && ELEMENTS.contains(element.getLocalName());
    }

    static boolean is(Attr attribute) {
        String name = attribute.getName();
        String value = attribute.getValue().toLowerCase(Locale.ROOT);
        if (name.equals("xmlns")) {
            return attribute.getValue().equals(SVG);
        }
        if (name.equals("href")) {
            return FRAGMENT.matcher(attribute.getValue()).matches();
        }
        boolean local = LOCAL_URL.matcher(value).matches() && !name.equals("style");
        return (ATTRIBUTES.contains(name) || DATA.matcher(name).matches())
                && (local || !DANGEROUS.matcher(value).find());
    }
}
