package io.plenum.equipment.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of a schematic stands, in pixels from its upper left corner: a column for each stage and level, what is fed to the right
 * of what feeds it, pipes between.
 *
 * @param headings where each stage begins
 * @param pipes data of SVG paths, to be stroked
 * @param arrows data of SVG paths, to be filled
 */
public record PlantLayout(
        List<Box> boxes,
        Map<PlantStage, Integer> headings,
        List<String> pipes,
        List<String> arrows,
        int width,
        int height) {

    /** Of every box. */
    public static final int WIDTH = 224;

    static final int GAP = 64;

    /** At half the height of a box's heading the pipes come and go. */
    static final int PORT = 22;

    private static final int HEADING = 30;
    private static final int HEAD = 48;
    private static final int ROW = 26;
    private static final int BETWEEN = 14;
    /** A column that is much taller than the screen begins at the top, so that its start can be seen. */
    private static final int CENTRED = 760;

    /** A node and the place of its upper left corner. */
    public record Box(PlantNode node, int x, int y, int height) {

        int port() {
            return y + PORT;
        }

        int right() {
            return x + WIDTH;
        }
    }

    public PlantLayout {
        boxes = List.copyOf(boxes);
        headings = Map.copyOf(headings);
        pipes = List.copyOf(pipes);
        arrows = List.copyOf(arrows);
    }

    public static PlantLayout of(PlantSchematic plant) {
        Map<List<Integer>, List<PlantNode>> columns = new LinkedHashMap<>();
        plant.nodes().forEach(node -> columns.computeIfAbsent(
                        List.of(node.stage().ordinal(), node.level()), none -> new ArrayList<>())
                .add(node));
        int tallest =
                columns.values().stream().mapToInt(PlantLayout::height).max().orElse(0);
        List<List<Box>> placed = new ArrayList<>();
        Map<PlantStage, Integer> headings = new HashMap<>();
        for (List<PlantNode> column : columns.values()) {
            int x = placed.size() * (WIDTH + GAP);
            headings.putIfAbsent(column.getFirst().stage(), x);
            placed.add(
                    tallest <= CENTRED
                            ? place(column, x, HEADING + (tallest - height(column)) / 2, Map.of())
                            : place(column, x, HEADING, feeders(plant, placed)));
        }
        int bottom = placed.stream()
                .flatMap(List::stream)
                .mapToInt(box -> box.y() + box.height())
                .max()
                .orElse(0);
        PipeRoutes routes = new PipeRoutes(placed, bottom);
        routes.route(plant.links());
        return new PlantLayout(
                placed.stream().flatMap(List::stream).toList(),
                headings,
                routes.pipes(),
                routes.arrows(),
                Math.max(0, placed.size() * (WIDTH + GAP) - GAP),
                routes.bottom());
    }

    /** The upper edge of what feeds each, by key: where there is room, what is fed stands beside it. */
    private static Map<String, Integer> feeders(PlantSchematic plant, List<List<Box>> placed) {
        Map<String, Integer> edges = new HashMap<>();
        placed.stream()
                .flatMap(List::stream)
                .forEach(box -> edges.put(box.node().key(), box.y()));
        Map<String, Integer> beside = new HashMap<>();
        for (PlantLink link : plant.links()) {
            Integer edge = edges.get(link.from());
            if (edge != null) {
                beside.merge(link.to(), edge, Math::min);
            }
        }
        return beside;
    }

    private static List<Box> place(List<PlantNode> column, int x, int top, Map<String, Integer> beside) {
        List<Box> boxes = new ArrayList<>();
        int y = top;
        for (PlantNode node : column) {
            y = Math.max(y, beside.getOrDefault(node.key(), 0));
            boxes.add(new Box(node, x, y, height(node)));
            y += height(node) + BETWEEN;
        }
        return boxes;
    }

    private static int height(PlantNode node) {
        return HEAD + ROW * node.points().size();
    }

    private static int height(List<PlantNode> column) {
        return column.stream().mapToInt(PlantLayout::height).sum() + BETWEEN * (column.size() - 1);
    }
}
