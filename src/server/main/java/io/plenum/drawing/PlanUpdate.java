package io.plenum.drawing;

import io.plenum.site.Equipment;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another plan of one floor, with what is different in the model by it.
 *
 * @param svg sanitised
 * @param added spaces that the floor does not have yet
 * @param changed spaces that it has, with another name or area
 * @param placed equipment that stands on this floor
 * @param owners of points by their keys: a space or equipment
 */
record PlanUpdate(
        String floor,
        String svg,
        List<Space> added,
        List<Space> changed,
        List<Placement> placed,
        Map<String, String> owners) {

    /** @param space in which it stands, null where it stands in none */
    record Placement(String equipment, @Nullable String space) {}

    /** The site with all of it; what else it has stays as it is. */
    SiteDraft applied(SiteDraft site) {
        Map<String, Space> spaces = changed.stream().collect(Collectors.toMap(Space::key, Function.identity()));
        Map<String, Placement> places =
                placed.stream().collect(Collectors.toMap(Placement::equipment, Function.identity()));
        Map<String, String> plans = new HashMap<>(site.plans());
        plans.put(floor, svg);
        return new SiteDraft(
                site.site(),
                site.floors(),
                Stream.concat(
                                site.spaces().stream().map(space -> spaces.getOrDefault(space.key(), space)),
                                added.stream())
                        .toList(),
                site.equipment().stream()
                        .map(one -> placed(one, places.get(one.key())))
                        .toList(),
                site.points().stream().map(this::owned).toList(),
                Map.copyOf(plans));
    }

    private Equipment placed(Equipment one, @Nullable Placement place) {
        return place == null
                ? one
                : new Equipment(
                        one.key(),
                        one.name(),
                        one.brickClass(),
                        one.system(),
                        place.space(),
                        floor,
                        one.feeds(),
                        one.partOf(),
                        one.subMeterOf(),
                        one.meters());
    }

    private PointDraft owned(PointDraft point) {
        String owner = owners.get(point.key());
        return owner == null
                ? point
                : new PointDraft(
                        point.key(),
                        owner,
                        point.name(),
                        point.brickClass(),
                        point.kind(),
                        point.unit(),
                        point.stateTexts(),
                        point.writable(),
                        point.source());
    }
}
