package io.plenum.site.role;

/**
 * What a class of equipment says, read once for each class.
 *
 * @param medium what flows through it or what it meters
 * @param generator whether it makes electricity of sun or wind, itself or as the meter of that
 * @param ofBuilding whether it counts for a whole building ({@code Building_Electrical_Meter})
 */
public record EquipmentMeaning(
        String brickClass,
        EquipmentType type,
        Medium medium,
        BuildingSystem system,
        boolean generator,
        boolean ofBuilding) {

    private static final ClassTable TABLE = ClassTable.read("equipment-classes.csv");
    private static final ClassCache<EquipmentMeaning> KNOWN = new ClassCache<>(EquipmentMeaning::read);

    public static EquipmentMeaning ofClass(String brickClass) {
        return KNOWN.of(brickClass);
    }

    private static EquipmentMeaning read(String name) {
        return new EquipmentMeaning(
                name,
                TABLE.find(name, "type", EquipmentType.class).orElse(EquipmentType.UNKNOWN),
                TABLE.find(name, "medium", Medium.class).orElse(Medium.UNKNOWN),
                TABLE.find(name, "system", BuildingSystem.class).orElse(BuildingSystem.HVAC),
                TABLE.is(name, "generator"),
                TABLE.is(name, "building"));
    }

    public boolean is(EquipmentType other) {
        return type == other;
    }

    /** Whether it circulates water of that kind: a pump, loop or plant. */
    public boolean circulates(Medium water) {
        return medium == water && (type == EquipmentType.PUMP || type == EquipmentType.WATER_SYSTEM);
    }
}
