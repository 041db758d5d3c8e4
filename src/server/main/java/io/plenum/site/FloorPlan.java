package io.plenum.site;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The drawing of a floor.
 *
 * @param svg sanitised when it was imported
 * @param hash of the drawing, for caches
 */
public record FloorPlan(String svg, String hash) {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    /** Of all that is drawn, the keys of spaces and equipment among them. */
    public Set<String> ids() {
        return ID.matcher(svg).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
