package io.plenum.site.ui.model;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.role.BrickClass;
import io.plenum.site.role.BuildingSystem;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A site's model as a tree: floors with their spaces, equipment by system with its parts, points beneath. */
final class ModelTree {

    private static final int MOST_MATCHES = 500;
    private static final String NOT_PLACED = "not-placed";

    private final BuildingModel model;
    private final UnaryOperator<String> texts;
    private final Map<String, List<Equipment>> parts = new HashMap<>();
    private final Map<String, List<Equipment>> byWhole = new HashMap<>();
    private final Map<String, List<Equipment>> bySystem = new HashMap<>();

    /** @param texts gives the words of a key in the message bundles */
    ModelTree(BuildingModel model, UnaryOperator<String> texts) {
        this.model = model;
        this.texts = texts;
        Set<String> seen = new HashSet<>();
        for (Equipment one : model.equipment()) {
            if (one.partOf() != null) {
                byWhole.computeIfAbsent(one.partOf(), key -> new ArrayList<>()).add(one);
            }
        }
        model.equipment().stream()
                .filter(one -> one.partOf() == null || model.equipment(one.partOf()) == null)
                .forEach(one -> root(one, seen));
        // An imported model may have a circle: each of it stands for itself.
        model.equipment().forEach(one -> root(one, seen));
    }

    private void root(Equipment one, Set<String> seen) {
        if (seen.add(one.key())) {
            bySystem.computeIfAbsent(one.system(), system -> new ArrayList<>()).add(one);
            collectParts(one, seen);
        }
    }

    private void collectParts(Equipment whole, Set<String> seen) {
        for (Equipment one : byWhole.getOrDefault(whole.key(), List.of())) {
            if (seen.add(one.key())) {
                parts.computeIfAbsent(whole.key(), key -> new ArrayList<>()).add(one);
                collectParts(one, seen);
            }
        }
    }

    List<ModelRow> roots() {
        Site site = model.site();
        return List.of(new ModelRow(
                EntityKind.SITE, site.key(), site.name(), site.zone().getId()));
    }

    List<ModelRow> children(ModelRow row) {
        return switch (row.kind()) {
            case SITE -> ofSite();
            case FLOOR ->
                Stream.concat(
                                model.spacesOf(row.key()).stream()
                                        .sorted(Comparator.comparing(Space::name))
                                        .map(ModelTree::row),
                                points(row.key()))
                        .toList();
            case SPACE -> points(row.key()).toList();
            case EQUIPMENT ->
                Stream.concat(parts.getOrDefault(row.key(), List.of()).stream().map(ModelTree::row), points(row.key()))
                        .toList();
            case POINT -> List.of();
            case NONE ->
                row.key().equals(NOT_PLACED)
                        ? notPlaced().map(ModelTree::row).toList()
                        : bySystem.getOrDefault(row.key(), List.of()).stream()
                                .map(ModelTree::row)
                                .toList();
        };
    }

    private List<ModelRow> ofSite() {
        List<ModelRow> rows = new ArrayList<>();
        model.floors().stream()
                .sorted(Comparator.comparing(Floor::level).reversed())
                .map(this::row)
                .forEach(rows::add);
        BuildingSystem.keys().stream()
                .filter(bySystem::containsKey)
                .map(system -> new ModelRow(EntityKind.NONE, system, texts.apply("site.model.system." + system), ""))
                .forEach(rows::add);
        if (notPlaced().findAny().isPresent()) {
            rows.add(new ModelRow(EntityKind.NONE, NOT_PLACED, texts.apply("site.model.not-placed"), ""));
        }
        return rows;
    }

    private Stream<Point> notPlaced() {
        String site = model.site().key();
        return model.points().stream().filter(point -> site.equals(model.anyOwnerOf(point.key())));
    }

    /** All things in whose name, key, class or address the text is, without their order in the tree. */
    List<ModelRow> matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        model.floors().stream()
                                .filter(one -> has(wanted, one.key(), one.name()))
                                .map(this::row),
                        model.spaces().stream()
                                .filter(one -> has(wanted, one.key(), one.name(), one.brickClass()))
                                .map(ModelTree::row),
                        model.equipment().stream()
                                .filter(one -> has(wanted, one.key(), one.name(), one.brickClass()))
                                .map(ModelTree::row),
                        model.points().stream()
                                .filter(one -> has(wanted, one.key(), one.name(), one.brickClass(), address(one)))
                                .map(ModelTree::row))
                .flatMap(rows -> rows)
                .limit(MOST_MATCHES)
                .toList();
    }

    private static boolean has(String wanted, String... texts) {
        return Stream.of(texts)
                .map(text -> text.toLowerCase(Locale.ROOT).replace('_', ' '))
                .anyMatch(text -> text.contains(wanted.replace('_', ' ')));
    }

    private static String address(Point point) {
        return point.source() == null
                ? ""
                : point.source().connection() + " " + point.source().address();
    }

    private Stream<ModelRow> points(String owner) {
        return model.pointsOf(owner).stream().map(ModelTree::row);
    }

    private ModelRow row(Floor floor) {
        return new ModelRow(
                EntityKind.FLOOR,
                floor.key(),
                floor.name(),
                texts.apply("site.model.field.level") + " " + floor.level());
    }

    private static ModelRow row(Space space) {
        return new ModelRow(EntityKind.SPACE, space.key(), space.name(), BrickClass.words(space.brickClass()));
    }

    private static ModelRow row(Equipment one) {
        return new ModelRow(EntityKind.EQUIPMENT, one.key(), one.name(), BrickClass.words(one.brickClass()));
    }

    private static ModelRow row(Point point) {
        String unit = point.stateTexts().isEmpty() ? point.unit().symbol() : String.join(" / ", point.stateTexts());
        return new ModelRow(
                EntityKind.POINT,
                point.key(),
                point.name(),
                BrickClass.words(point.brickClass()) + (unit.isEmpty() ? "" : " · " + unit));
    }
}
