package io.plenum.control;

import io.plenum.control.LoopSubject.LightPoints;
import io.plenum.control.LoopSubject.ZonePoints;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.ShedStage;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds loops that are of no single machine: the lights of a floor, the demand of a building. */
record SiteLoopSearch(SiteModel model, ZoneSearch zones) {

    private static final double PER_CENT = 5;
    private static final double KELVIN = 0.1;
    private static final double KILOWATT = 0.5;

    /** Null where no light of the floor can be dimmed where people are seen. */
    @Nullable
    LoopSubject lights(Floor floor) {
        List<LoopTarget> targets = new ArrayList<>();
        List<LightPoints> lights = new ArrayList<>();
        for (Equipment one : model.equipmentOf(floor.key())) {
            Point level = level(one);
            LightPoints points = zones.light(one);
            if (level != null && points.people() != null) {
                targets.add(new LoopTarget(level, PER_CENT));
                lights.add(points);
            }
        }
        List<Point> shown = targets.stream().map(LoopTarget::point).toList();
        return targets.isEmpty()
                ? null
                : new LoopSubject(
                        LoopKind.LIGHT_LEVELS,
                        floor.site(),
                        floor.key(),
                        floor.name(),
                        targets,
                        shown,
                        null,
                        List.of(),
                        List.of(),
                        lights,
                        null,
                        null);
    }

    private @Nullable Point level(Equipment one) {
        Point level = one.meaning().is(EquipmentType.LIGHTING)
                ? RequiredPoint.LIGHT_OUTPUT.of(model.pointsOf(one.key()))
                : null;
        return level != null && level.kind() == PointKind.NUMERIC && level.source() != null ? level : null;
    }

    /** Null where nothing can be given up, or nobody measures what comes in. */
    @Nullable
    LoopSubject demand(Site site) {
        List<Equipment> own = model.equipment().stream()
                .filter(one -> site.equals(model.siteOf(one.key())))
                .toList();
        Equipment meter = own.stream()
                .filter(one -> one.meaning().is(EquipmentType.METER)
                        && one.meaning().ofBuilding()
                        && one.meaning().medium() == Medium.ELECTRICITY)
                .filter(one -> power(one) != null)
                .findFirst()
                .orElse(null);
        if (meter == null) {
            return null;
        }
        List<ZonePoints> served = own.stream()
                .filter(one -> one.meaning().type().handlesAir())
                .flatMap(one -> zones.zones(one).stream())
                .toList();
        List<LoopTarget> targets = Stream.of(
                        served.stream()
                                .map(ZonePoints::cooling)
                                .map(point -> target(point, KELVIN, ShedStage.COOLING_SETPOINT)),
                        own.stream().map(one -> target(level(one), PER_CENT, ShedStage.LIGHT)),
                        own.stream().map(one -> target(charging(one), KILOWATT, ShedStage.CHARGING)))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .toList();
        Point power = Objects.requireNonNull(power(meter));
        return targets.isEmpty()
                ? null
                : new LoopSubject(
                        LoopKind.DEMAND_LIMIT,
                        site.key(),
                        meter.key(),
                        meter.name(),
                        targets,
                        List.of(power),
                        null,
                        served,
                        List.of(),
                        List.of(),
                        null,
                        power);
    }

    private @Nullable Point power(Equipment meter) {
        return RequiredPoint.METERED_POWER.of(model.pointsOf(meter.key()));
    }

    private @Nullable Point charging(Equipment one) {
        return one.meaning().is(EquipmentType.CHARGING_STATION)
                ? RequiredPoint.CHARGING_SETPOINT.of(model.pointsOf(one.key()))
                : null;
    }

    private static @Nullable LoopTarget target(@Nullable Point point, double resolution, ShedStage stage) {
        return point == null || point.source() == null ? null : new LoopTarget(point, resolution, stage);
    }
}
