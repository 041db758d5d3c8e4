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

/** Finds what loops could write in a model: by class, by what feeds what, by what points belong to what. */
public final class LoopSearch {

    private final SiteModel model;
    private final ZoneSearch zones;

    private LoopSearch(SiteModel model) {
        this.model = model;
        zones = new ZoneSearch(model);
    }

    /** In the order of the model's equipment; lights and limits of demand behind it. */
    public static List<LoopSubject> in(SiteModel model) {
        LoopSearch search = new LoopSearch(model);
        SiteLoopSearch site = new SiteLoopSearch(model, search.zones);
        return Stream.of(
                        model.equipment().stream().flatMap(search::of),
                        model.floors().stream().map(site::lights).filter(Objects::nonNull),
                        model.sites().stream().map(site::demand).filter(Objects::nonNull))
                .flatMap(one -> one)
                .toList();
    }

    private Stream<LoopSubject> of(Equipment one) {
        if (one.meaning().type().handlesAir()) {
            return ofHandler(one, zones.zones(one));
        }
        List<ZonePoints> served =
                handlers(one).flatMap(unit -> zones.zones(unit).stream()).toList();
        if (one.meaning().circulates(Medium.HOT_WATER)) {
            List<Point> valves = valves(one, RequiredPoint.HEATING_VALVE);
            return Stream.of(
                            subject(
                                    LoopKind.HOT_WATER_RESET,
                                    one,
                                    RequiredPoint.HOT_WATER_SUPPLY_SETPOINT,
                                    served,
                                    valves),
                            subject(LoopKind.HEAT_ON_DEMAND, one, RequiredPoint.MACHINE_COMMAND, served, valves))
                    .filter(Objects::nonNull);
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

    private Stream<LoopSubject> ofHandler(Equipment one, List<ZonePoints> served) {
        return served.isEmpty()
                ? Stream.empty()
                : Stream.of(
                                subject(
                                        LoopKind.STATIC_PRESSURE_RESET,
                                        one,
                                        RequiredPoint.DUCT_PRESSURE_SETPOINT,
                                        served,
                                        List.of()),
                                subject(
                                        LoopKind.SUPPLY_TEMPERATURE_RESET,
                                        one,
                                        RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT,
                                        served,
                                        List.of()),
                                subject(LoopKind.RUN_HOURS, one, RequiredPoint.MACHINE_COMMAND, served, List.of()),
                                setback(one, served),
                                band(one, served))
                        .filter(Objects::nonNull);
    }

    /** Null where there is no point of ours to write, or nobody who could ask for anything. */
    private @Nullable LoopSubject subject(
            LoopKind kind, Equipment one, RequiredPoint wanted, List<ZonePoints> served, List<Point> valves) {
        Point target = wanted.of(model.pointsOf(one.key()));
        return target == null || target.source() == null || (served.isEmpty() && valves.isEmpty())
                ? null
                : subject(
                        kind, one, List.of(new LoopTarget(target, kind.resolution())), List.of(target), served, valves);
    }

    private @Nullable LoopSubject subject(
            LoopKind kind,
            Equipment one,
            List<LoopTarget> targets,
            List<Point> shown,
            List<ZonePoints> served,
            List<Point> valves) {
        List<Point> own = model.pointsOf(one.key());
        Site site = model.siteOf(one.key());
        return site == null
                ? null
                : new LoopSubject(
                        kind,
                        site.key(),
                        one.key(),
                        one.name(),
                        targets,
                        shown,
                        RequiredPoint.MACHINE_RUNNING.of(own),
                        served,
                        valves,
                        List.of(),
                        outdoor(own, site),
                        null);
    }

    /** Of zones whose both set points can be written. */
    private @Nullable LoopSubject setback(Equipment unit, List<ZonePoints> served) {
        List<LoopTarget> targets = new ArrayList<>();
        List<Point> shown = new ArrayList<>();
        List<ZonePoints> whole = new ArrayList<>();
        for (ZonePoints zone : served) {
            Point heating = zone.heating();
            Point cooling = zone.cooling();
            if (heating != null && cooling != null && heating.source() != null && cooling.source() != null) {
                targets.add(new LoopTarget(heating, LoopKind.NIGHT_SETBACK.resolution()));
                targets.add(new LoopTarget(cooling, LoopKind.NIGHT_SETBACK.resolution()));
                shown.add(heating);
                whole.add(zone);
            }
        }
        return whole.isEmpty() ? null : subject(LoopKind.NIGHT_SETBACK, unit, targets, shown, whole, List.of());
    }

    /** Of zones whose cooling set point can be written. */
    private @Nullable LoopSubject band(Equipment unit, List<ZonePoints> served) {
        List<LoopTarget> targets = new ArrayList<>();
        List<ZonePoints> whole = new ArrayList<>();
        for (ZonePoints zone : served) {
            Point cooling = zone.cooling();
            if (cooling != null && cooling.source() != null) {
                targets.add(new LoopTarget(cooling, LoopKind.COOLING_BAND.resolution()));
                whole.add(zone);
            }
        }
        List<Point> shown = targets.stream().map(LoopTarget::point).toList();
        return whole.isEmpty() ? null : subject(LoopKind.COOLING_BAND, unit, targets, shown, whole, List.of());
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
}
