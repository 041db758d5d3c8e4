package io.plenum.control;

import io.plenum.control.LoopSubject.ZonePoints;
import io.plenum.control.loop.LoopKind;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
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

/** Finds what loops could reset in a model: by class, by what feeds what, by what points belong to what. */
public final class LoopSearch {

    private final SiteModel model;

    private LoopSearch(SiteModel model) {
        this.model = model;
    }

    /** In the order of the model's equipment. */
    public static List<LoopSubject> in(SiteModel model) {
        LoopSearch search = new LoopSearch(model);
        return model.equipment().stream().flatMap(search::of).toList();
    }

    private Stream<LoopSubject> of(Equipment one) {
        if (one.meaning().type().handlesAir()) {
            List<ZonePoints> zones = zones(one);
            return zones.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                                    subject(
                                            LoopKind.STATIC_PRESSURE_RESET,
                                            one,
                                            RequiredPoint.DUCT_PRESSURE_SETPOINT,
                                            zones,
                                            List.of()),
                                    subject(
                                            LoopKind.SUPPLY_TEMPERATURE_RESET,
                                            one,
                                            RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT,
                                            zones,
                                            List.of()))
                            .flatMap(Stream::ofNullable);
        }
        if (one.meaning().circulates(Medium.HOT_WATER)) {
            return Stream.ofNullable(subject(
                    LoopKind.HOT_WATER_RESET,
                    one,
                    RequiredPoint.HOT_WATER_SUPPLY_SETPOINT,
                    handlers(one).flatMap(unit -> zones(unit).stream()).toList(),
                    valves(one, RequiredPoint.HEATING_VALVE)));
        }
        return one.meaning().circulates(Medium.CHILLED_WATER)
                ? Stream.ofNullable(subject(
                        LoopKind.CHILLED_WATER_RESET,
                        one,
                        RequiredPoint.CHILLED_WATER_SUPPLY_SETPOINT,
                        List.of(),
                        valves(one, RequiredPoint.COOLING_VALVE)))
                : Stream.empty();
    }

    /** Null where there is no set point of ours to write, or nobody who could ask for anything. */
    private @Nullable LoopSubject subject(
            LoopKind kind, Equipment one, RequiredPoint wanted, List<ZonePoints> zones, List<Point> valves) {
        List<Point> own = model.pointsOf(one.key());
        Point target = wanted.of(own);
        Site site = model.siteOf(one.key());
        if (target == null || target.source() == null || site == null || (zones.isEmpty() && valves.isEmpty())) {
            return null;
        }
        return new LoopSubject(
                kind,
                site.key(),
                one.key(),
                one.name(),
                List.of(new LoopTarget(target, kind.resolution())),
                List.of(target),
                RequiredPoint.MACHINE_RUNNING.of(own),
                zones,
                valves,
                outdoor(own, site));
    }

    /** The machine's own sensor, else that of a weather station of its site. */
    private @Nullable Point outdoor(List<Point> own, Site site) {
        Point sensor = RequiredPoint.OUTSIDE_AIR_TEMPERATURE.of(own);
        return sensor != null
                ? sensor
                : model.equipment().stream()
                        .filter(one -> one.meaning().is(EquipmentType.WEATHER_STATION))
                        .filter(one -> site.equals(model.siteOf(one.key())))
                        .map(one -> RequiredPoint.OUTSIDE_AIR_TEMPERATURE.of(model.pointsOf(one.key())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Air handlers that a plant feeds; all of its site where the model does not say. */
    private Stream<Equipment> handlers(Equipment plant) {
        List<Equipment> fed = plant.feeds().stream()
                .map(model::equipment)
                .filter(Objects::nonNull)
                .filter(one -> one.meaning().type().handlesAir())
                .toList();
        return fed.isEmpty()
                ? model.equipment().stream()
                        .filter(one -> one.meaning().type().handlesAir())
                        .filter(one -> Objects.equals(model.siteOf(one.key()), model.siteOf(plant.key())))
                : fed.stream();
    }

    private List<Point> valves(Equipment plant, RequiredPoint valve) {
        return handlers(plant)
                .map(unit -> valve.of(model.pointsOf(unit.key())))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private List<ZonePoints> zones(Equipment unit) {
        List<ZonePoints> zones = new ArrayList<>();
        for (String fed : unit.feeds()) {
            Equipment box = model.equipment(fed);
            if (box != null && box.meaning().is(EquipmentType.TERMINAL_BOX)) {
                zones.add(zone(box));
            }
        }
        return zones;
    }

    private ZonePoints zone(Equipment box) {
        List<Point> own = model.pointsOf(box.key());
        Point position = RequiredPoint.DAMPER_POSITION.of(own);
        return new ZonePoints(
                box.key(),
                RequiredPoint.ZONE_TEMPERATURE.of(own),
                RequiredPoint.ZONE_HEATING_SETPOINT.of(own),
                RequiredPoint.ZONE_COOLING_SETPOINT.of(own),
                position == null ? RequiredPoint.DAMPER_COMMAND.of(own) : position,
                RequiredPoint.AIR_FLOW.of(own),
                RequiredPoint.AIR_FLOW_SETPOINT.of(own),
                RequiredPoint.REHEAT_VALVE.of(own));
    }
}
