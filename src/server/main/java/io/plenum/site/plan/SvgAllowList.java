package io.plenum.site.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a drawing may consist of. Whatever is not listed here is left out. */
final class SvgAllowList {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    /** What paints something; the rest of the list groups, defines or explains. */
    static final Set<String> SHAPES = words("path rect circle ellipse line polyline polygon use g svg");

    private static final Set<String> ELEMENTS =
            words("svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol pattern"
                    + " clipPath");

    /** Properties that may come from style sheets too. */
    static final Set<String> PROPERTIES = words("""
        fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset
        stroke-miterlimit stroke-opacity opacity clip-path clip-rule font-size font-weight font-style font-family text-anchor
        dominant-baseline letter-spacing vector-effect visibility display""");

    private static final Set<String> ATTRIBUTES = words("""
        viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform dx dy rotate patternUnits patternContentUnits
        patternTransform clipPathUnits preserveAspectRatio role aria-label aria-hidden pointer-events""");

    /** Classes of the sheet that draws plans; others could be taken for the page's own. */
    private static final Set<String> CLASSES = words("""
        floor-plan space equipment hvac lighting security energy transport hit solid duct thin cone lamp green partition firm
        arrow pipe bay roof car outer wall reveal window glass door swing sill title axis bubble gridline scale north full""");

    private static final Pattern DATA = Pattern.compile("data-label-[a-z]+");
    private static final Pattern LOCAL_URL = Pattern.compile("url\\(\\s*[\"']?#([A-Za-z_][\\w:.-]*)[\"']?\\s*\\)");
    private static final Pattern FRAGMENT = Pattern.compile("#[A-Za-z0-9_:.-]+");
    private static final Pattern DANGEROUS =
            Pattern.compile("url\\(|expression|@import|javascript:|\\\\|behavior|image-set|element\\(");
    private static final int LONGEST_VALUE = 200;

    private SvgAllowList() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name) || DATA.matcher(name).matches();
    }

    static boolean isClass(String name) {
        return CLASSES.contains(name);
    }

    static boolean isFragment(String reference) {
        return FRAGMENT.matcher(reference).matches();
    }

    /** The id that a paint or clip refers to within the drawing; empty where it refers to none. */
    static String local(String value) {
        var matcher = LOCAL_URL.matcher(value.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Geometry may be long; nothing may load or run. */
    static boolean isHarmless(String name, String value) {
        boolean geometry = name.equals("d") || name.equals("points") || name.endsWith("ransform") || name.length() <= 2;
        return (geometry || value.length() <= LONGEST_VALUE)
                && !DANGEROUS.matcher(value.toLowerCase(Locale.ROOT)).find();
    }
}
