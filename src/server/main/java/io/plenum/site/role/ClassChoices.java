package io.plenum.site.role;

import java.util.List;
import java.util.stream.Stream;

/** Classes that people may choose for what they name: those that the tables know by a whole name. */
public final class ClassChoices {

    private static final List<String> SPACES = named("entity-classes.csv", "SPACE");
    private static final List<String> EQUIPMENT = named("equipment-classes.csv", "");
    private static final List<String> POINTS = ProposedClass.names();

    private ClassChoices() {}

    /** By name; others may be used as well. */
    public static List<String> of(EntityKind kind) {
        return switch (kind) {
            case SPACE -> SPACES;
            case EQUIPMENT -> EQUIPMENT;
            case POINT -> POINTS;
            default -> List.of();
        };
    }

    private static List<String> named(String file, String value) {
        return ClassTable.read(file).lines().stream()
                .filter(line -> value.isEmpty() || line.value().equals(value))
                .filter(line -> line.pattern().whole())
                .flatMap(line -> Stream.of(line.pattern().parts().getFirst()))
                .distinct()
                .sorted()
                .toList();
    }
}
