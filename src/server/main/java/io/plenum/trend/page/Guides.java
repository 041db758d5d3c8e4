package io.plenum.trend.page;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The set points and limits of a measured point, as far as the site model knows: points of the same equipment or space, or of
 * what serves that space, of the same unit, whose Brick class says all that the sensor's says:
 * {@code Zone_Air_Heating_Temperature_Setpoint} guides {@code Zone_Air_Temperature_Sensor}.
 */
@Service
public class Guides {

    private static final Set<String> GUIDING = Set.of("Setpoint", "Limit");
    private static final Set<String> UNSPECIFIC = Set.of("Sensor", "Effective", "Status");
    /** A line more would hide what it should explain. */
    private static final int MOST = 4;

    private final SiteAccess models;

    Guides(SiteAccess models) {
        this.models = models;
    }

    public List<Point> of(Point point) {
        SiteModel model = models.visible();
        String owner = model.ownerOf(point.key());
        if (owner == null || point.kind() != PointKind.NUMERIC || guides(point)) {
            return List.of();
        }
        List<Point> near = new ArrayList<>(model.pointsOf(owner));
        if (model.space(owner) != null) {
            model.equipmentServing(owner).stream().map(Equipment::key).forEach(key -> near.addAll(model.pointsOf(key)));
        }
        Set<String> words = words(point);
        words.removeAll(UNSPECIFIC);
        return near.stream()
                .filter(Guides::guides)
                .filter(guide ->
                        guide.unit().equals(point.unit()) && words(guide).containsAll(words))
                .limit(MOST)
                .toList();
    }

    private static boolean guides(Point point) {
        return words(point).stream().anyMatch(GUIDING::contains);
    }

    private static Set<String> words(Point point) {
        return new HashSet<>(List.of(point.brickClass().split("_", -1)));
    }
}
