package io.plenum.equipment.plant;

import io.plenum.equipment.plant.PlantLayout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws pipes between columns. What has the same sources shares one riser; risers of others stand beside it, for where lines meet something
 * would flow. A pipe that passes a column goes round below it.
 */
final class PipeRoutes {

    private static final int LANE = 12;
    private static final int MARGIN = 8;

    private final List<List<Box>> columns;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final List<String> pipes = new ArrayList<>();
    private final List<String> arrows = new ArrayList<>();
    private final Map<String, Integer> lanes = new LinkedHashMap<>();
    private int bottom;

    PipeRoutes(List<List<Box>> columns, int bottom) {
        this.columns = columns;
        this.bottom = bottom;
        for (int column = 0; column < columns.size(); column++) {
            for (Box box : columns.get(column)) {
                boxes.put(box.node().key(), box);
                columnOf.put(box.node().key(), column);
            }
        }
    }

    void route(List<PlantLink> links) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        for (PlantLink link : links) {
            Integer from = columnOf.get(link.from());
            Integer to = columnOf.get(link.to());
            if (from == null || to == null || from.equals(to)) {
                continue;
            }
            boolean forward = from < to;
            String left = forward ? link.from() : link.to();
            String right = forward ? link.to() : link.from();
            arrow(link.to(), forward);
            if (Math.abs(from - to) == 1) {
                sources.computeIfAbsent(right, none -> new TreeSet<>()).add(left);
            } else {
                around(box(left), box(right));
            }
        }
        for (int column = 1; column < columns.size(); column++) {
            risers(columns.get(column), sources);
        }
    }

    List<String> pipes() {
        return pipes;
    }

    List<String> arrows() {
        return arrows;
    }

    int bottom() {
        return bottom;
    }

    private Box box(String key) {
        return Objects.requireNonNull(boxes.get(key));
    }

    /** Of what flows into it. */
    private void arrow(String into, boolean fromLeft) {
        Box box = box(into);
        int tip = fromLeft ? box.x() : box.right();
        int back = fromLeft ? -9 : 9;
        String path = "M%d %dl%d -5v10z".formatted(tip, box.port(), back);
        if (!arrows.contains(path)) {
            arrows.add(path);
        }
    }

    private void risers(List<Box> column, Map<String, Set<String>> sources) {
        Map<Set<String>, List<Box>> groups = new LinkedHashMap<>();
        for (Box box : column) {
            Set<String> own = sources.get(box.node().key());
            if (own != null) {
                groups.computeIfAbsent(own, none -> new ArrayList<>()).add(box);
            }
        }
        int at = 0;
        for (Map.Entry<Set<String>, List<Box>> group : groups.entrySet()) {
            at++;
            int x = column.getFirst().x() - PlantLayout.GAP + PlantLayout.GAP * at / (groups.size() + 1);
            riser(x, group.getKey().stream().map(this::box).toList(), group.getValue());
        }
    }

    private void riser(int x, List<Box> from, List<Box> to) {
        Set<Integer> heights = new LinkedHashSet<>();
        from.forEach(box -> {
            pipes.add("M%d %dH%d".formatted(box.right(), box.port(), x));
            heights.add(box.port());
        });
        to.forEach(box -> {
            pipes.add("M%d %dH%d".formatted(x, box.port(), box.x()));
            heights.add(box.port());
        });
        int top = heights.stream().mapToInt(Integer::intValue).min().orElse(0);
        int end = heights.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (end > top) {
            pipes.add("M%d %dV%d".formatted(x, top, end));
        }
    }

    private void around(Box left, Box right) {
        int lane = lanes.computeIfAbsent(left.node().key(), none -> bottom += LANE);
        pipes.add("M%d %dh%dV%dH%dV%dH%d"
                .formatted(left.right(), left.port(), MARGIN, lane, right.x() - MARGIN, right.port(), right.x()));
    }
}
