package io.plenum.drawing;

import io.plenum.drawing.store.PlanVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who begins to draw a floor.
 *
 * @param hash of its plan; empty where it has none
 * @param equipment of the whole site
 * @param taken keys that begin like those of new rooms of this floor
 * @param draft as it was kept; empty where there is none
 * @param background name of the file under the drawing; empty where there is none
 */
public record FloorDrawing(
        String floor,
        String name,
        String hash,
        List<DrawableSpace> spaces,
        List<DrawableEquipment> equipment,
        List<String> taken,
        String draft,
        @Nullable Instant draftTime,
        String background,
        List<PlanVersion> versions) {

    /**
     * @param area square metres, 0 where nobody has said
     * @param zone whether it is made of other spaces, over which it lies
     */
    public record DrawableSpace(String key, String name, double area, boolean zone) {}

    /**
     * @param type what kind of thing it is, for its symbol
     * @param space key of the room that it stands in, else of the one that is proposed by its name; empty without
     */
    public record DrawableEquipment(String key, String name, String system, String type, String space) {}
}
