package io.plenum.notify.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The colours of the plan, set at each shape, since a drawing library knows less of style sheets than a browser. */
final class PlanStyle {

    private static final String ROOM = "#fcfcfd";
    private static final String LINE = "#4c565f";
    private static final String FAINT = "#c4cbd1";
    private static final String ALARM = "#b3261e";
    private static final String ALARM_ROOM = "#f6cfca";

    /** Part of the drawing, a dot, a class (or nothing): fill, stroke and width of the stroke. */
    private static final Map<String, List<String>> STYLES = Map.ofEntries(
            Map.entry("spaces.space", List.of(ROOM, "none", "0")),
            Map.entry("furniture.", List.of("none", FAINT, ".8")),
            Map.entry("furniture.partition", List.of("none", LINE, "1.3")),
            Map.entry("walls.", List.of("none", LINE, ".8")),
            Map.entry("walls.outer", List.of("#b6bcc1", LINE, "1.5")),
            Map.entry("walls.wall", List.of(LINE, "none", "0")),
            Map.entry("walls.reveal", List.of(ROOM, LINE, ".5")),
            Map.entry("walls.glass", List.of(ROOM, LINE, ".7")),
            Map.entry("walls.door", List.of("none", LINE, "1.3")),
            Map.entry("walls.swing", List.of("none", LINE, ".6")),
            Map.entry("walls.sill", List.of("none", LINE, ".6")),
            Map.entry("equipment.equipment", List.of("none", ALARM, "1.6")),
            Map.entry("equipment.hit", List.of("none", "none", "0")),
            Map.entry("equipment.cone", List.of("none", "none", "0")),
            Map.entry("equipment.solid", List.of("#ffffff", ALARM, "1.6")),
            Map.entry("equipment.lamp", List.of("#ffffff", ALARM, "1.6")));

    private PlanStyle() {}

    static void apply(Element element, String group, boolean marked) {
        if (element.getAttribute("id").equals(group)) {
            set(element, STYLES.get(group + "."));
        }
        for (String each : PlanDrawing.classes(element)) {
            set(element, each.isEmpty() ? null : STYLES.get(group + "." + each));
        }
        if (marked && group.equals("spaces")) {
            set(element, List.of(ALARM_ROOM, ALARM, "3"));
        }
        if ("text".equals(element.getLocalName())) {
            element.setAttribute("display", "none");
        }
    }

    private static void set(Element element, @Nullable List<String> style) {
        if (style != null) {
            element.setAttribute("fill", style.get(0));
            element.setAttribute("stroke", style.get(1));
            element.setAttribute("stroke-width", style.get(2));
        }
    }
}
