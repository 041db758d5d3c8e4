package io.plenum.site.importing;

import io.plenum.site.Space;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another plan of one floor, with what is different in the model by it.
 *
 * @param base hash of the plan that it takes the place of; empty where the floor has none
 * @param svg sanitised
 * @param added spaces that the floor does not have yet
 * @param changed spaces that it has, with another name or area
 * @param placed equipment by key: the space in which it stands, on this floor
 * @param owners of points by their keys: a space or equipment
 */
public record PlanUpdate(
        String floor,
        String base,
        String svg,
        List<Space> added,
        List<Space> changed,
        List<Placement> placed,
        Map<String, String> owners) {

    /** @param space null where it stands in none */
    public record Placement(String equipment, @Nullable String space) {}
}
