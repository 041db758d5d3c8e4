package io.plenum.twin.ui;

import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.twin.ZoneComfort;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the floor plan in the browser is told once; the names are those of floor/model.ts. */
@RecordBuilder
public record PlanConfig(
        String floor,
        String floorName,
        String locale,
        String zone,
        boolean fahrenheit,
        @Nullable String selected,
        @Nullable String layer,
        @Nullable String point,
        Map<String, String> texts,
        double comfortBand,
        List<Room> spaces,
        List<Gear> equipment,
        Map<String, Elsewhere> elsewhere,
        Map<String, List<String>> plays,
        Map<String, String> sources,
        Map<String, Integer> importance,
        List<String> commandable)
        implements PlanConfigBuilder.With {

    /**
     * A space of the floor; {@code servedBy} and {@code contains} are keys of equipment.
     *
     * @param roles key of the point that plays a role for it, by the role's name
     */
    public record Room(
            String key,
            String name,
            double area,
            List<String> servedBy,
            List<String> contains,
            Map<String, String> roles) {}

    /**
     * Equipment that is mentioned but not on this floor.
     *
     * @param route to where it can be seen, null where it is on no floor
     */
    public record Elsewhere(String name, @Nullable String route) {}

    /** Equipment of the floor, or elsewhere but feeding it. */
    public record Gear(
            String key,
            String name,
            String system,
            @Nullable String space,
            List<String> fedBy) {}

    /** How the person reads. */
    public record ReaderSettings(String locale, String zone, boolean fahrenheit, Map<String, String> texts) {}

    /**
     * What the address asks for.
     *
     * @param selected key of a space or equipment
     * @param layer its name, as the browser knows it
     * @param point key of the point whose row is open
     */
    public record Asked(
            @Nullable String selected,
            @Nullable String layer,
            @Nullable String point) {

        public static final Asked NOTHING = new Asked(null, null, null);
    }

    /** For whoever may know all of the floor. */
    public static PlanConfig of(SiteModel model, Floor floor, Asked asked, ReaderSettings reader) {
        FloorInventory inventory = new FloorInventory(model, floor);
        return new PlanConfig(
                floor.key(),
                floor.name(),
                reader.locale(),
                reader.zone(),
                reader.fahrenheit(),
                asked.selected(),
                asked.layer(),
                asked.point(),
                reader.texts(),
                ZoneComfort.BAND,
                inventory.rooms(),
                inventory.gear(),
                inventory.elsewhere(),
                inventory.plays(),
                inventory.sources(),
                inventory.importance(),
                List.of());
    }

    /** What a component needs that shows points without their floor. */
    static PlanConfig without(ReaderSettings reader) {
        return new PlanConfig(
                "",
                "",
                reader.locale(),
                reader.zone(),
                reader.fahrenheit(),
                null,
                null,
                null,
                reader.texts(),
                ZoneComfort.BAND,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }
}
