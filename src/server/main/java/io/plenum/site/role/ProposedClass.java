package io.plenum.site.role;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class that may be proposed for a point of which only names, unit and values are known: one line of {@code proposed-classes.csv}.
 *
 * @param words of which the name of the class consists
 * @param also words that may be said of such a point without making it another
 * @param kinds how its values can be read
 * @param units of its quantity; empty where it has none
 * @param at types of equipment that have such a point; empty for any
 * @param notAt types of equipment that have none
 */
public record ProposedClass(
        String brickClass,
        Set<String> words,
        Set<String> also,
        Set<PointKind> kinds,
        List<Unit> units,
        Set<EquipmentType> at,
        Set<EquipmentType> notAt) {

    private static final String NOT = "!";
    private static final List<ProposedClass> ALL = ClassTable.records("proposed-classes.csv").stream()
            .map(ProposedClass::of)
            .toList();
    private static final Map<String, ProposedClass> BY_NAME = ALL.stream()
            .collect(Collectors.toMap(ProposedClass::brickClass, one -> one, (one, two) -> one, LinkedHashMap::new));

    /** A class has several lines where its words differ by equipment; then no equipment is at two of them. */
    public static List<ProposedClass> all() {
        return ALL;
    }

    /** Each class once, by the alphabet. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /** Null for a class that is never proposed by itself. */
    public static @Nullable ProposedClass ofClass(String brickClass) {
        return BY_NAME.get(brickClass);
    }

    private static ProposedClass of(CsvRecord row) {
        String name = row.getField(0);
        return new ProposedClass(
                name,
                new LinkedHashSet<>(Arrays.asList(name.split("_", -1))),
                split(row.getField(4)).collect(Collectors.toUnmodifiableSet()),
                split(row.getField(1)).map(ProposedClass::kind).collect(Collectors.toUnmodifiableSet()),
                split(row.getField(2)).map(Unit::ofQudt).toList(),
                types(split(row.getField(3)).filter(type -> !type.startsWith(NOT))),
                types(split(row.getField(3))
                        .filter(type -> type.startsWith(NOT))
                        .map(type -> type.substring(1))));
    }

    private static Set<EquipmentType> types(Stream<String> names) {
        return names.map(EquipmentType::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> split(String words) {
        return Arrays.stream(words.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    private static PointKind kind(String letter) {
        return Stream.of(PointKind.values())
                .filter(kind -> kind.name().startsWith(letter))
                .findFirst()
                .orElseThrow();
    }

    public PointFunction function() {
        return PointMeaning.ofClass(brickClass).function();
    }

    /** Whether values of that kind can be such a point's; a kind that nobody knows can be any. */
    public boolean allows(@Nullable PointKind kind) {
        return kind == null || kinds.contains(kind);
    }

    /** Whether it measures in units of that quantity. A point without a unit may be anything. */
    public boolean allows(Unit unit) {
        return says(unit) || !unit.isKnown() || unit.equals(Unit.UNITLESS) || unit.equals(Unit.COUNT);
    }

    /** Whether the unit is one of its quantity. */
    public boolean says(Unit unit) {
        return units.stream().anyMatch(unit::measures);
    }

    /** Whether equipment of that type has such a point; what has no equipment may have any. */
    public boolean isAt(EquipmentType type) {
        return !notAt.contains(type) && (at.isEmpty() || type == EquipmentType.UNKNOWN || at.contains(type));
    }

    /** Whether it can measure what a meter of that medium counts: no electric power is metered in gas. */
    public boolean isMeteredIn(Medium medium) {
        return medium == Medium.UNKNOWN
                || medium == Medium.ELECTRICITY
                || PointMeaning.ofClass(brickClass).medium() != Medium.ELECTRICITY;
    }

    /** Whether it says all that the other says, and more. */
    public boolean isFinerThan(ProposedClass other) {
        return words.size() > other.words().size() && words.containsAll(other.words());
    }
}
