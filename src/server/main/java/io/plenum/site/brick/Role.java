package io.plenum.site.brick;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an entity is for us, judged by the name of its class and by how others speak of it. */
enum Role {
    SITE,
    FLOOR,
    SPACE,
    EQUIPMENT,
    POINT,
    /** Devices, references, collections, ontology headers: read through others. */
    NONE;

    private static final Set<String> SITES = Set.of("Site", "Building", "Campus", "Sub_Building");
    private static final Set<String> FLOORS = Set.of(
            "Floor",
            "Storey",
            "Basement",
            "Rooftop",
            "Level",
            "Basement_Level",
            "Mezzanine_Level",
            "Roof_Level",
            "Parking_Level");
    private static final Set<String> POINT_ENDS = Set.of(
            "Point",
            "Sensor",
            "Setpoint",
            "Command",
            "Status",
            "Alarm",
            "Parameter",
            "Limit",
            "Deadband",
            "Demand",
            "Band");
    private static final Set<String> POINTS = Set.of("Temperature", "Humidity", "Pressure", "Flow", "Power", "Energy");
    private static final Set<String> OTHERS = Set.of(
            "Ontology",
            "Class",
            "Datatype",
            "ObjectProperty",
            "DatatypeProperty",
            "NodeShape",
            "PropertyShape",
            "BACnetDevice",
            "Port",
            "Portfolio",
            "Collection",
            "Point_Collection",
            "Automation_Collection",
            "Asset_Collection",
            "Entity_Property_Value");
    private static final Pattern OTHER = Pattern.compile(".*(Reference|Observation|Event|_Shape|Connection_Point)");
    private static final Set<String> SPACE_ENDS = Set.of("""
        Room Space Office Zone Area Hallway Corridor Lobby Stairs Stair Staircase Stairwell Restroom Toilet WC Kitchen Kitchenette
        Pantry Cafeteria Canteen Restaurant Reception Atrium Closet Storage Shaft Lounge Library Auditorium Hall Cubicle Location
        Garage Workshop Studio Laboratory Bathroom Vestibule Entrance Vault Gymnasium Foyer Riser Terrace Balcony Roof Outside Wing
        Region Landscape Apartment Bedroom Workspace Worksapce Classroom Concession Booth Box Desk Dock Freezer Gatehouse IDF MDF
        Frame Majlis Play Shower Structure Tunnel Wardrobe Ward Stadium Court Storey Tank Architecture Substructure""".split("\\s+"));

    /** Ends that places share with equipment: such places are known by their whole names only. */
    private static final Set<String> SHARED_ENDS =
            Set.of("Box", "Frame", "Tank", "Storage", "Riser", "Shower", "Desk", "Zone_Damper");

    private static final Set<String> SHARED_PLACES = Set.of(
            "Storage",
            "Riser",
            "Shower",
            "Hazardous_Materials_Storage",
            "Waste_Storage",
            "Cold_Box",
            "Hot_Box",
            "Environment_Box",
            "Hospitality_Box",
            "Distribution_Frame",
            "Water_Tank",
            "Media_Hot_Desk");

    /** By the class alone; null where its name says nothing. */
    static @Nullable Role ofClass(String name) {
        if (name.isEmpty()) {
            return null;
        }
        String end = name.substring(name.lastIndexOf('_') + 1);
        if (OTHERS.contains(name) || OTHER.matcher(name).matches()) {
            return NONE;
        } else if (SITES.contains(name) || name.endsWith("_Building")) {
            return SITE;
        } else if (FLOORS.contains(name) || end.equals("Floor")) {
            return FLOOR;
        } else if (name.endsWith("Call_Point") || name.endsWith("Access_Point")) {
            return EQUIPMENT;
        } else if (POINT_ENDS.contains(end) || POINTS.contains(end)) {
            return POINT;
        } else if (SHARED_ENDS.contains(end)) {
            return SHARED_PLACES.contains(name) ? SPACE : EQUIPMENT;
        }
        return SPACE_ENDS.contains(end) ? SPACE : ClassName.isKnown(name) ? EQUIPMENT : null;
    }

    /** By class and own statements. */
    static Role of(Entity entity, String name, boolean ofBuildings) {
        Role byClass = ofClass(name);
        if (byClass == NONE) {
            return NONE;
        }
        if (entity.has(Vocabulary.IS_POINT_OF)) {
            return POINT;
        }
        if (entity.has(Vocabulary.SYSTEM)) {
            return EQUIPMENT;
        }
        if (entity.has(Vocabulary.LEVEL) && byClass != SITE && byClass != POINT) {
            return FLOOR;
        }
        if (entity.has(Vocabulary.HAS_POINT) && (byClass == POINT || byClass == null)) {
            return EQUIPMENT; // Fire_Alarm is a class of points in one version of Brick and of equipment in another
        }
        return byClass != null ? byClass : byRelation(entity, ofBuildings);
    }

    private static Role byRelation(Entity entity, boolean ofBuildings) {
        if (entity.has(Vocabulary.REFERENCE) || entity.has(Vocabulary.HAS_UNIT) || entity.has(Vocabulary.TIMESERIES)) {
            return POINT;
        }
        boolean place = entity.has(Vocabulary.AREA)
                || entity.has(Vocabulary.BRICK_AREA)
                || entity.has(Vocabulary.IS_LOCATION_OF);
        if (place) {
            return SPACE;
        }
        boolean works =
                entity.has(Vocabulary.FEEDS) || entity.has(Vocabulary.IS_FED_BY) || entity.has(Vocabulary.HAS_LOCATION);
        return works || ofBuildings ? EQUIPMENT : NONE;
    }
}
