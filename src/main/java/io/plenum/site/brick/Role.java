package io.plenum.site.brick;

import java.util.Set;

/** What an entity is for us, judged by the local name of its Brick class and by how others speak of it. */
enum Role {
    SITE,
    FLOOR,
    SPACE,
    EQUIPMENT,
    POINT,
    /** Devices, references, ontology headers: read through others. */
    NONE;

    private static final Set<String> SITES = Set.of("Site", "Building");
    private static final Set<String> POINT_ENDS =
            Set.of("Point", "Sensor", "Setpoint", "Command", "Status", "Alarm", "Parameter", "Limit");
    private static final Set<String> SPACE_ENDS = Set.of(
            "Room",
            "Space",
            "Office",
            "Zone",
            "Area",
            "Hallway",
            "Corridor",
            "Lobby",
            "Stairs",
            "Staircase",
            "Stairwell",
            "Restroom",
            "WC",
            "Kitchen",
            "Kitchenette",
            "Pantry",
            "Cafeteria",
            "Reception",
            "Atrium",
            "Closet",
            "Storage",
            "Shaft",
            "Lounge",
            "Library",
            "Auditorium",
            "Hall",
            "Cubicle",
            "Location",
            "Garage",
            "Workshop",
            "Studio",
            "Laboratory",
            "Bathroom",
            "Vestibule",
            "Entrance",
            "Vault",
            "Gymnasium",
            "Foyer",
            "Riser",
            "Terrace",
            "Roof",
            "Outside",
            "Wing");

    static Role of(Entity entity) {
        String name = entity.brickClass();
        if (entity.has(Words.IS_POINT_OF) || entity.has(Words.REFERENCE)) {
            return POINT;
        }
        if (name == null || name.equals("Ontology") || name.equals("BACnetDevice") || name.endsWith("Reference")) {
            return NONE;
        }
        if (entity.has(Words.SYSTEM)) {
            return EQUIPMENT;
        }
        if (SITES.contains(name)) {
            return SITE;
        }
        String end = name.substring(name.lastIndexOf('_') + 1);
        if (end.equals("Floor") || end.equals("Storey") || end.equals("Basement") || entity.has(Words.LEVEL)) {
            return FLOOR;
        }
        if (POINT_ENDS.contains(end)) {
            return POINT;
        }
        return entity.has(Words.AREA) || SPACE_ENDS.contains(end) ? SPACE : EQUIPMENT;
    }
}
