package io.plenum.equipment.plant;

import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Orders what was collected of a plant: along the way by stage and level, and beside what feeds it from top to bottom. */
final class SchematicOrder {

    /** Within a stage; what the model feeds in circles must end somewhere. */
    private static final int DEEPEST = 3;

    private static final int MOST_IN_COLUMN = 80;

    private final SiteModel model;
    private final PlantKind kind;
    private final Map<String, PlantStage> stages;
    private final Set<PlantLink> links = new LinkedHashSet<>();
    private final Map<String, Integer> levels = new HashMap<>();

    SchematicOrder(SiteModel model, PlantKind kind, Map<String, PlantStage> stages) {
        this.model = model;
        this.kind = kind;
        this.stages = stages;
    }

    PlantSchematic schematic(String key, String name) {
        link();
        level();
        Map<String, Integer> rows = new HashMap<>();
        Set<String> shown = new LinkedHashSet<>();
        columns().forEach(column -> shown.addAll(ordered(column, rows)));
        List<PlantLink> drawn = links.stream()
                .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                .toList();
        if (shown.size() < stages.size()) {
            dropLonelyRooms(shown, drawn);
        }
        PlantNodes nodes = new PlantNodes(model, kind);
        return new PlantSchematic(
                kind,
                key,
                name,
                shown.stream().map(one -> nodes.of(one, stage(one), level(one))).toList(),
                drawn,
                stages.size() - shown.size());
    }

    private void link() {
        for (String key : stages.keySet()) {
            Equipment one = model.equipment(key);
            if (one == null || isTaker(key)) {
                continue;
            }
            one.feeds().stream()
                    .filter(stages::containsKey)
                    .filter(fed -> !fed.equals(key))
                    .forEach(fed -> links.add(new PlantLink(key, fed)));
        }
        // What is part of a circuit gives to it, where the model says no more.
        for (String key : stages.keySet()) {
            Equipment one = model.equipment(key);
            String whole = one == null ? null : one.partOf();
            if (whole != null && stages.containsKey(whole) && !links.contains(new PlantLink(whole, key))) {
                links.add(new PlantLink(key, whole));
            }
        }
    }

    /** What takes water gives air, and that is another picture. */
    private boolean isTaker(String key) {
        return kind != PlantKind.AIR && stage(key) == PlantStage.CONSUMPTION;
    }

    private void level() {
        for (int round = 0; round < DEEPEST; round++) {
            for (PlantLink link : links) {
                if (stage(link.from()) == stage(link.to())) {
                    levels.merge(link.to(), Math.min(DEEPEST, level(link.from()) + 1), Math::max);
                }
            }
        }
    }

    private List<List<String>> columns() {
        Map<List<Integer>, List<String>> columns = new LinkedHashMap<>();
        Stream.of(PlantStage.values())
                .flatMap(stage -> stages.keySet().stream().filter(key -> stage(key) == stage))
                .sorted(Comparator.comparing(this::stage).thenComparingInt(this::level))
                .forEach(key -> columns.computeIfAbsent(
                                List.of(stage(key).ordinal(), level(key)), none -> new ArrayList<>())
                        .add(key));
        return List.copyOf(columns.values());
    }

    /** Each beside the middle of what feeds it, so that few lines cross. */
    private List<String> ordered(List<String> column, Map<String, Integer> rows) {
        Map<String, Double> middle = new HashMap<>();
        for (String key : column) {
            middle.put(
                    key,
                    links.stream()
                            .filter(link -> link.to().equals(key) && rows.containsKey(link.from()))
                            .mapToInt(link -> rows.getOrDefault(link.from(), 0))
                            .average()
                            .orElse(Double.MAX_VALUE));
        }
        List<String> ordered = column.stream()
                .sorted(Comparator.comparingDouble(key -> middle.getOrDefault(key, 0.0)))
                .limit(MOST_IN_COLUMN)
                .toList();
        ordered.forEach(key -> rows.put(key, rows.size()));
        return ordered;
    }

    private void dropLonelyRooms(Set<String> shown, List<PlantLink> drawn) {
        Set<String> fed = new HashSet<>();
        drawn.forEach(link -> fed.add(link.to()));
        shown.removeIf(key -> stage(key) == PlantStage.ROOM && !fed.contains(key));
    }

    private PlantStage stage(String key) {
        return stages.getOrDefault(key, PlantStage.CONSUMPTION);
    }

    private int level(String key) {
        return levels.getOrDefault(key, 0);
    }
}
