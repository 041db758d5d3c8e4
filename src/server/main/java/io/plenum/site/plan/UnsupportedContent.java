package io.plenum.site.plan;

import io.plenum.site.importing.SiteImportProblems;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of a drawing could not be kept: said once for each kind, with what is lost by it. */
final class UnsupportedContent {

    private static final Map<String, String> SEEN = Map.ofEntries(
            Map.entry(
                    "image", "embedded pictures; a scanned plan is not shown. Trace it, and draw its lines as shapes"),
            Map.entry(
                    "foreignObject",
                    "texts of web pages in the drawing. Turn formatted text off in the drawing program"),
            Map.entry("linearGradient", "gradients; what they paint is drawn in one tone"),
            Map.entry("radialGradient", "gradients; what they paint is drawn in one tone"),
            Map.entry("mesh", "gradients; what they paint is drawn in one tone"),
            Map.entry("filter", "filters such as shadows and blurs"),
            Map.entry("mask", "masks; what they hide may be seen. Cut the shapes themselves"),
            Map.entry("marker", "arrow heads and other markers of lines"),
            Map.entry("a", "links; what they enclosed is kept"),
            Map.entry("textPath", "texts along a path"),
            Map.entry("animation", "animations"));
    private static final Set<String> ANIMATIONS =
            Set.of("animate", "animateTransform", "animateMotion", "animateColor", "set");
    private static final Set<String> SILENT = Set.of("metadata", "style", "stop", "title", "desc");

    private final Map<String, Integer> seen = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();

    void element(String name) {
        String kind = ANIMATIONS.contains(name) ? "animation" : name;
        if (SEEN.containsKey(kind)) {
            seen.merge(kind, 1, Integer::sum);
        } else if (!SILENT.contains(kind) && !kind.startsWith("fe")) {
            removed("<" + name + ">");
        }
    }

    void removed(String what) {
        if (removed.size() < 12) {
            removed.add(what);
        }
    }

    /** A rule of a style sheet that is not understood. */
    void rule(String selector) {
        if (rules.size() < 8) {
            rules.add(selector.length() > 40 ? selector.substring(0, 40) + "…" : selector);
        }
    }

    void report(String file, SiteImportProblems problems) {
        Map<String, Integer> words = new TreeMap<>();
        seen.forEach((kind, count) -> words.merge(SEEN.getOrDefault(kind, kind), count, Integer::sum));
        words.forEach((what, count) -> problems.warning(file, 0, null, "loses " + count + " " + what + "."));
        if (!removed.isEmpty()) {
            problems.warning(
                    file, 0, null, "left out, because plans hold drawings only: " + String.join(", ", removed) + ".");
        }
        if (!rules.isEmpty()) {
            problems.warning(
                    file,
                    0,
                    null,
                    "has rules in its style sheet that are not understood, so what they style looks different: "
                            + String.join(", ", rules) + ". Save it with attributes instead of a style sheet.");
        }
    }
}
