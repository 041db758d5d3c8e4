package io.plenum.trend.page;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.role.PointMeaning;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The set points and limits of a measured point, as far as the site model knows: points of the same equipment or space, or of
 * what serves that space, of the same unit, whose Brick class says all that the sensor's says:
 * {@code Zone_Air_Heating_Temperature_Setpoint} guides {@code Zone_Air_Temperature_Sensor}.
 */
@Service
public class ReferencePoints {

    /** A line more would hide what it should explain. */
    private static final int MOST = 4;

    private final SiteAccess models;

    ReferencePoints(SiteAccess models) {
        this.models = models;
    }

    public List<Point> of(Point point) {
        SiteModel model = models.visible();
        String owner = model.ownerOf(point.key());
        if (owner == null
                || point.kind() != PointKind.NUMERIC
                || PointMeaning.of(point).guides()) {
            return List.of();
        }
        List<Point> near = new ArrayList<>(model.pointsOf(owner));
        if (model.space(owner) != null) {
            model.equipmentServing(owner).stream().map(Equipment::key).forEach(key -> near.addAll(model.pointsOf(key)));
        }
        PointMeaning measured = PointMeaning.of(point);
        return near.stream()
                .filter(guide -> guide.unit().equals(point.unit())
                        && PointMeaning.of(guide).guides(measured))
                .limit(MOST)
                .toList();
    }
}
