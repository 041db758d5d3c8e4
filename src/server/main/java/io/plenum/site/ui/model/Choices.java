package io.plenum.site.ui.model;

import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.role.BrickClass;
import io.plenum.site.role.ClassChoices;
import io.plenum.site.role.EntityKind;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What may be chosen in a field, with its words by what the model keeps. */
record Choices(Map<String, String> labels) {

    List<String> keys() {
        return List.copyOf(labels.keySet());
    }

    String label(String key) {
        return labels.getOrDefault(key, key);
    }

    /** The only choice that has what was typed in its name, or else the text as it is: whoever stops half-way means the choice in sight. */
    String meant(String typed) {
        String text = typed.strip();
        List<String> all = labels.keySet().stream()
                .filter(key -> contains(key, text) || contains(label(key), text))
                .toList();
        return all.size() == 1 ? all.getFirst() : text;
    }

    private static boolean contains(String name, String text) {
        return name.replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .contains(text.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    static Choices of(Collection<String> keys) {
        Map<String, String> labels = new LinkedHashMap<>();
        keys.forEach(key -> labels.put(key, key));
        return new Choices(labels);
    }

    static Choices zones() {
        return of(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    static Choices units() {
        Map<String, String> labels = new LinkedHashMap<>();
        Unit.known().forEach(unit -> labels.put(unit.name(), unit.symbol().isEmpty() ? unit.name() : unit.symbol()));
        return new Choices(labels);
    }

    /** Classes of a kind: those that the tables name and those that the model has. */
    static Choices classes(EntityKind kind, BuildingModel model) {
        Stream<String> used =
                switch (kind) {
                    case SPACE -> model.spaces().stream().map(one -> one.brickClass());
                    case EQUIPMENT -> model.equipment().stream().map(one -> one.brickClass());
                    default -> model.points().stream().map(one -> one.brickClass());
                };
        TreeSet<String> all = new TreeSet<>(ClassChoices.of(kind));
        used.forEach(all::add);
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(name -> labels.put(name, BrickClass.words(name)));
        return new Choices(labels);
    }

    static Choices floors(BuildingModel model) {
        Map<String, String> labels = new LinkedHashMap<>();
        model.floors().forEach(one -> labels.put(one.key(), one.name() + " · " + one.key()));
        return new Choices(labels);
    }

    static Choices spaces(BuildingModel model) {
        Map<String, String> labels = new LinkedHashMap<>();
        model.spaces().forEach(one -> labels.put(one.key(), one.name() + " · " + one.key()));
        return new Choices(labels);
    }

    static Choices equipment(BuildingModel model) {
        Map<String, String> labels = new LinkedHashMap<>();
        model.equipment().forEach(one -> labels.put(one.key(), one.name() + " · " + one.key()));
        return new Choices(labels);
    }

    /** What can be fed. */
    static Choices equipmentAndSpaces(BuildingModel model) {
        return equipment(model).and(spaces(model));
    }

    /** To what a point can belong. */
    static Choices owners(BuildingModel model) {
        Map<String, String> site = new LinkedHashMap<>();
        site.put(model.site().key(), model.site().name() + " · " + model.site().key());
        return equipmentAndSpaces(model).and(floors(model)).and(new Choices(site));
    }

    private Choices and(Choices others) {
        Map<String, String> labels = new LinkedHashMap<>(labels());
        others.labels().forEach(labels::putIfAbsent);
        return new Choices(labels);
    }
}
