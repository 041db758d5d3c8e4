package io.plenum.site.plan;

import io.plenum.site.brick.SpellingSuggestion;
import io.plenum.site.importing.SiteImportProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Finds the shape of each space and piece of equipment: by its id, by its id as Illustrator escapes it, by the name that the drawing
 * program has of the object or layer.
 */
final class ShapeSearch {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{2,4})_");
    private static final Pattern COPY = Pattern.compile("_\\d+_$");
    private static final Set<String> AREAS =
            Set.of("path", "rect", "circle", "ellipse", "polyline", "polygon", "use", "g", "svg");

    private final String file;
    private final PlanCopy copy;
    private final SiteImportProblems problems;
    private final Map<String, List<Element>> byId = new LinkedHashMap<>();
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final Map<String, Element> found = new LinkedHashMap<>();
    private final Set<Element> taken = new HashSet<>();

    ShapeSearch(String file, Element root, PlanCopy copy, SiteImportProblems problems) {
        this.file = file;
        this.copy = copy;
        this.problems = problems;
        Elements.all(root).forEach(this::index);
    }

    private void index(Element element) {
        String id = element.getAttribute("id");
        if (!id.isEmpty()) {
            byId.computeIfAbsent(id, key -> new ArrayList<>()).add(element);
            name(unescaped(id), element);
        }
        copy.labelsOf(element).forEach(label -> name(label, element));
    }

    private void name(String name, Element element) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
    }

    /** Illustrator writes {@code rm_x2D_1} for {@code rm-1}, and {@code rm-1_1_} for its second. */
    static String unescaped(String id) {
        Matcher escaped = ESCAPED.matcher(id);
        StringBuilder plain = new StringBuilder();
        while (escaped.find()) {
            int code = Integer.parseInt(escaped.group(1), 16);
            escaped.appendReplacement(plain, Matcher.quoteReplacement(String.valueOf((char) code)));
        }
        escaped.appendTail(plain);
        return COPY.matcher(plain).replaceFirst("");
    }

    /** By key; what has no shape is not in it. */
    Map<String, Element> search(List<PlanShape> wanted) {
        wanted.forEach(shape -> take(shape, byId.getOrDefault(shape.key(), List.of())));
        for (PlanShape shape : wanted) {
            take(shape, byName.getOrDefault(shape.key(), List.of()));
        }
        Map<String, Long> names =
                wanted.stream().collect(Collectors.groupingBy(PlanShape::name, Collectors.counting()));
        for (PlanShape shape : wanted) {
            List<Element> named = byName.getOrDefault(shape.name(), List.of());
            if (names.getOrDefault(shape.name(), 0L) == 1 && named.size() == 1) {
                take(shape, named);
            }
        }
        return found;
    }

    private void take(PlanShape shape, List<Element> candidates) {
        List<Element> areas = candidates.stream()
                .filter(element -> AREAS.contains(element.getLocalName()) && !taken.contains(element))
                .toList();
        if (areas.isEmpty() || found.containsKey(shape.key())) {
            return;
        }
        Element element = areas.getFirst();
        if (areas.size() > 1) {
            problems.repeated(
                    "ids of two shapes",
                    file,
                    0,
                    shape.key(),
                    "is the id of two shapes; the first is taken. Group the shapes of one room, or give the second"
                            + " another id.");
        }
        found.put(shape.key(), element);
        taken.add(element);
        element.setAttribute("id", shape.key());
    }

    /** The first keeps an id: what refers to it means that one. */
    void makeUnique(Element root) {
        Set<String> ids = new HashSet<>(found.keySet());
        for (Element element : Elements.all(root)) {
            String id = element.getAttribute("id");
            boolean shape = element == found.get(id);
            if (!id.isEmpty() && !shape && (id.equals("hatch") || !ids.add(id))) {
                element.removeAttribute("id");
            }
        }
    }

    /** What in the drawing may have been meant for something without a shape. */
    @Nullable
    String nearest(String key) {
        Element other = byId.getOrDefault(key, List.of()).stream().findFirst().orElse(null);
        if (other != null) {
            return "its id is on a " + other.getLocalName() + ", which has no area";
        }
        Set<String> free = new HashSet<>(byId.keySet());
        free.addAll(byName.keySet());
        free.removeAll(found.keySet());
        String near = SpellingSuggestion.of(key, free, Math.min(2, key.length() / 4));
        return near == null ? null : "is \"" + near + "\" meant?";
    }
}
