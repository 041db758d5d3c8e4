package io.plenum.site.role;

import java.util.Optional;

/** What an entity of a model is for us. */
public enum EntityKind {
    SITE,
    FLOOR,
    SPACE,
    EQUIPMENT,
    POINT,
    /** Devices, references, collections, ontology headers: read through others. */
    NONE;

    private static final ClassTable TABLE = ClassTable.read("entity-classes.csv");
    private static final ClassCache<Optional<EntityKind>> KNOWN =
            new ClassCache<>(brickClass -> TABLE.find(brickClass, "entity", EntityKind.class));

    /** By the name of its class in Brick's style; empty where the table does not name it. */
    public static Optional<EntityKind> ofClass(String brickClass) {
        return KNOWN.of(brickClass);
    }
}
