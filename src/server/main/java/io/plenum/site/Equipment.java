package io.plenum.site;

import io.plenum.site.role.EquipmentMeaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment; its key is the id of its symbol on the floor's plan.
 *
 * @param system {@code hvac}, {@code lighting}, {@code security}, {@code energy} or {@code transport}: the layer
 *     of the plan on which it appears
 * @param space where it stands, null for what belongs to no single space
 * @param floor the floor on whose plan it is drawn, null where it is on none
 * @param feeds keys of the equipment and spaces that it feeds (brick:feeds)
 * @param partOf key of the equipment whose part it is (a fan of an air handler), null where it stands for itself
 * @param subMeterOf key of the meter behind which it stands (brick:isSubMeterOf), null where the model does not say
 * @param meters keys of what it meters (brick:meters): the site, buildings, floors, spaces, equipment
 */
public record Equipment(
        String key,
        String name,
        String brickClass,
        String system,
        @Nullable String space,
        @Nullable String floor,
        List<String> feeds,
        @Nullable String partOf,
        @Nullable String subMeterOf,
        List<String> meters) {

    /** What stands for itself and is no meter. */
    public Equipment(
            String key,
            String name,
            String brickClass,
            String system,
            @Nullable String space,
            @Nullable String floor,
            List<String> feeds) {
        this(key, name, brickClass, system, space, floor, feeds, null, null, List.of());
    }

    /** What its class says. */
    public EquipmentMeaning meaning() {
        return EquipmentMeaning.ofClass(brickClass);
    }
}
