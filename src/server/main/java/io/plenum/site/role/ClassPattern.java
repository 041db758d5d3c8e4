package io.plenum.site.role;

import java.util.List;

/**
 * Names of Brick classes are built like their hierarchy, so a pattern is made of whole words: {@code Fan} is the class and all
 * below it ({@code Exhaust_Fan}, {@code Fan_With_…}), {@code =Fan} that class alone, and {@code *} stands for any words or none
 * ({@code *Supply_Air*Sensor}).
 */
record ClassPattern(boolean exact, boolean whole, List<String> parts, boolean open, boolean openEnd) {

    static ClassPattern of(String text) {
        boolean exact = text.startsWith("=");
        boolean whole = !text.contains("*");
        List<String> parts = List.of((exact ? text.substring(1) : text).split("\\*", -1)).stream()
                .map(part -> part.replaceAll("^_|_$", ""))
                .filter(part -> !part.isEmpty())
                .toList();
        return new ClassPattern(exact, whole, parts, text.startsWith("*"), text.endsWith("*"));
    }

    boolean fits(String brickClass) {
        if (exact) {
            return brickClass.equals(parts.getFirst());
        }
        return whole ? isA(brickClass, parts.getFirst()) : hasParts("_" + brickClass + "_");
    }

    /** Whether the class is the other one or below it, as far as its name says so. */
    static boolean isA(String brickClass, String above) {
        return brickClass.equals(above) || brickClass.endsWith("_" + above) || brickClass.startsWith(above + "_With_");
    }

    private boolean hasParts(String words) {
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = "_" + parts.get(i) + "_";
            boolean last = i == parts.size() - 1;
            int at = last && !openEnd ? words.length() - part.length() : words.indexOf(part, from);
            if (at < from || !words.startsWith(part, at) || i == 0 && !open && at > 0) {
                return false;
            }
            from = at + part.length() - 1; // the next part may share the line between
        }
        return true;
    }
}
