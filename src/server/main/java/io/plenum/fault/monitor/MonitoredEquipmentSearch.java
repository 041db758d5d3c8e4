package io.plenum.fault.monitor;

import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.OutdoorSensors;
import io.plenum.site.SiteModel;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.QuantityKind;
import io.plenum.site.role.RequiredPoint;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what there is to watch in a building, and the points of each by their Brick classes and by what feeds what. */
public final class MonitoredEquipmentSearch {

    private static final int NEIGHBOURS = 7;
    private static final int REPRESENTATIVES = 5;

    private final BuildingModel model;
    private final ZoneId zone;
    private final List<Point> outdoor;

    private MonitoredEquipmentSearch(BuildingModel model) {
        this.model = model;
        this.zone = model.zone();
        this.outdoor = OutdoorSensors.temperatures(model);
    }

    /** Everything that rules can look at, site by site; a controller that serves several stands with the first of them. */
    public static List<MonitoredEquipment> of(SiteModel model) {
        Map<String, MonitoredEquipment> found = new LinkedHashMap<>();
        model.buildings().stream()
                .flatMap(building -> of(building).stream())
                .forEach(subject -> found.putIfAbsent(subject.key(), subject));
        return List.copyOf(found.values());
    }

    /** Everything in a building; boxes and doors of one floor stand together. */
    public static List<MonitoredEquipment> of(BuildingModel model) {
        MonitoredEquipmentSearch search = new MonitoredEquipmentSearch(model);
        List<MonitoredEquipment> found = search.equipment();
        found.removeIf(subject -> subject.sources().isEmpty());
        found.addAll(search.devices());
        return List.copyOf(found);
    }

    /** All equipment that has rules, also where none of the points is there that they need. */
    static List<MonitoredEquipment> withRules(BuildingModel model) {
        return new MonitoredEquipmentSearch(model).equipment();
    }

    private List<MonitoredEquipment> equipment() {
        List<MonitoredEquipment> found = new ArrayList<>();
        for (Equipment equipment : model.equipment()) {
            MonitoredKind kind = MonitoredKind.of(equipment.meaning().type());
            if (kind != null) {
                found.add(subject(equipment, kind));
            }
        }
        return found;
    }

    private MonitoredEquipment subject(Equipment equipment, MonitoredKind kind) {
        Map<Quantity, QuantitySource> sources = new EnumMap<>(Quantity.class);
        List<Point> own = model.pointsOf(equipment.key());
        for (Quantity quantity : QuantitiesOfKind.by(kind)) {
            put(sources, quantity, point(own, quantity));
        }
        switch (kind) {
            case AIR_HANDLER -> airHandler(equipment, sources);
            case ROOFTOP -> rooftop(equipment, own, sources);
            case BOX -> box(equipment, sources);
            case FAN_COIL -> room(sources);
            case PUMP, CHILLER, BOILER -> plant(equipment, kind, sources);
            case TOWER -> tower(equipment, sources);
            case DOOR -> door(own, sources);
            default -> {}
        }
        return new MonitoredEquipment(equipment.key(), kind, zone, sources);
    }

    private void airHandler(Equipment equipment, Map<Quantity, QuantitySource> sources) {
        QuantitySource single = sources.get(Quantity.SAT_SP);
        if (single != null) {
            sources.putIfAbsent(Quantity.SAT_HEATING_SP, single);
            sources.putIfAbsent(Quantity.SAT_COOLING_SP, single);
        }
        siteOutdoor(sources);
        List<QuantitySource.Box> boxes = boxes(equipment, "");
        if (boxes.size() > 2) {
            sources.put(Quantity.SIBLING_DISCHARGE, new QuantitySource.Discharge(boxes));
            sources.put(
                    Quantity.SIBLING_ZONE,
                    new QuantitySource.Middle(
                            boxes.stream().map(QuantitySource.Box::zone).toList()));
        }
    }

    /** Its own sensor is compared with the middle of the others, not with one in which it has its say. */
    private void siteOutdoor(Map<Quantity, QuantitySource> sources) {
        QuantitySource own = sources.get(Quantity.OAT);
        List<Point> others = outdoor.stream()
                .filter(point -> own == null || !own.points().contains(point))
                .limit(REPRESENTATIVES)
                .toList();
        if (own != null && !others.isEmpty()) {
            sources.put(Quantity.SITE_OAT, new QuantitySource.Middle(others, 1));
        }
        if (!outdoor.isEmpty()) {
            sources.putIfAbsent(Quantity.OAT, new QuantitySource.One(outdoor.getFirst()));
        }
    }

    /** A single set point of a room is both the heating and the cooling one. */
    private static void room(Map<Quantity, QuantitySource> sources) {
        QuantitySource single = sources.get(Quantity.ZONE_SP);
        if (single != null) {
            sources.putIfAbsent(Quantity.ZONE_HEATING_SP, single);
            sources.putIfAbsent(Quantity.ZONE_COOLING_SP, single);
        }
    }

    private void rooftop(Equipment equipment, List<Point> own, Map<Quantity, QuantitySource> sources) {
        airHandler(equipment, sources);
        room(sources);
        StagePoints.find(own).forEach((stage, point) -> sources.put(stage, new QuantitySource.One(point)));
    }

    private void plant(Equipment equipment, MonitoredKind kind, Map<Quantity, QuantitySource> sources) {
        PlantPoints plant = new PlantPoints(model, equipment);
        List<Point> valves = plant.consumerValves();
        if (!valves.isEmpty()) {
            sources.put(Quantity.CONSUMER_VALVE, new QuantitySource.Greatest(valves));
        }
        plant.borrowed(kind).forEach((quantity, point) -> sources.putIfAbsent(quantity, new QuantitySource.One(point)));
        if (kind != MonitoredKind.PUMP && !outdoor.isEmpty()) {
            sources.putIfAbsent(Quantity.OAT, new QuantitySource.One(outdoor.getFirst()));
        }
    }

    private void box(Equipment equipment, Map<Quantity, QuantitySource> sources) {
        room(sources);
        Equipment feeder = model.equipment().stream()
                .filter(one -> one.feeds().contains(equipment.key()) && handlesAir(one))
                .findFirst()
                .orElse(null);
        if (feeder == null) {
            return;
        }
        put(sources, Quantity.HW_SUPPLY, PlantPoints.hotWater(model, equipment.key(), feeder.key()));
        List<Point> above = model.pointsOf(feeder.key());
        put(sources, Quantity.SOURCE_SAT, point(above, Quantity.SAT));
        put(sources, Quantity.SOURCE_FAN, point(above, Quantity.FAN));
        put(sources, Quantity.SOURCE_DSP, point(above, Quantity.DSP));
        put(sources, Quantity.SOURCE_DSP_SP, point(above, Quantity.DSP_SP));
        List<QuantitySource.Box> beside = boxes(feeder, equipment.key());
        if (beside.size() > 2) {
            sources.put(Quantity.SIBLING_OFFSET, new QuantitySource.Offset(beside));
        }
    }

    /** Boxes on an air handler that tell all that neighbours ask for, but for one of them. */
    private List<QuantitySource.Box> boxes(Equipment feeder, String except) {
        return feeder.feeds().stream()
                .filter(key -> !key.equals(except))
                .map(model::pointsOf)
                .map(MonitoredEquipmentSearch::neighbour)
                .filter(Objects::nonNull)
                .limit(NEIGHBOURS)
                .toList();
    }

    private static QuantitySource.@Nullable Box neighbour(List<Point> points) {
        Point zone = point(points, Quantity.ZONE);
        Point discharge = point(points, Quantity.DISCHARGE);
        Point valve = point(points, Quantity.REHEAT);
        Point flow = point(points, Quantity.FLOW);
        return zone == null || discharge == null || valve == null || flow == null
                ? null
                : new QuantitySource.Box(zone, discharge, valve, flow);
    }

    /** The water of a condenser stands with its chiller, which the tower feeds itself or through a pump. */
    private void tower(Equipment equipment, Map<Quantity, QuantitySource> sources) {
        Stream<String> behind = equipment.feeds().stream()
                .map(model::equipment)
                .filter(Objects::nonNull)
                .flatMap(pump -> pump.feeds().stream());
        Stream.concat(equipment.feeds().stream(), behind)
                .flatMap(key -> model.pointsOf(key).stream())
                .filter(RequiredPoint.CONDENSER_WATER_TEMPERATURE::fits)
                .findFirst()
                .ifPresent(point -> sources.putIfAbsent(Quantity.CONDENSER, new QuantitySource.One(point)));
        Point humidity = OutdoorSensors.humidity(model);
        if (humidity != null && !outdoor.isEmpty()) {
            sources.put(Quantity.WET_BULB, new QuantitySource.WetBulb(outdoor.getFirst(), humidity));
        }
    }

    /**
     * {@code Status} and {@code Alarm} may mean anything: the names of their states tell whether they speak of the door. A class that speaks of
     * doors needs none.
     */
    private static void door(List<Point> own, Map<Quantity, QuantitySource> sources) {
        byStateText(own, "open|offen|geöffnet", Quantity.OPEN, sources);
        byStateText(own, "held.*|.*offen.*gehalten|aufgehalten", Quantity.HELD, sources);
    }

    private static void byStateText(
            List<Point> own, String on, Quantity quantity, Map<Quantity, QuantitySource> sources) {
        sources.computeIfPresent(
                quantity,
                (any, source) -> source instanceof QuantitySource.One(Point point)
                                && PointMeaning.of(point).quantity() == QuantityKind.OPENING
                        ? source
                        : null);
        own.stream()
                .filter(point -> point.stateTexts().size() == 2
                        && point.stateTexts().get(1).toLowerCase(Locale.ROOT).matches(on))
                .findFirst()
                .ifPresent(point -> sources.put(quantity, new QuantitySource.One(point)));
    }

    private static void put(Map<Quantity, QuantitySource> sources, Quantity quantity, @Nullable Point point) {
        if (point != null) {
            sources.put(quantity, new QuantitySource.One(point));
        }
    }

    private static boolean handlesAir(Equipment equipment) {
        return equipment.meaning().type().handlesAir();
    }

    /** The point that stands for a quantity by its Brick class, the best class first. */
    static @Nullable Point point(List<Point> points, Quantity quantity) {
        RequiredPoint wanted = quantity.point();
        return wanted == null ? null : wanted.of(points);
    }

    private List<MonitoredEquipment> devices() {
        Map<String, List<Point>> devices = model.points().stream()
                .filter(point -> point.source() != null)
                .collect(Collectors.groupingBy(
                        point -> device(Objects.requireNonNull(point.source())), TreeMap::new, Collectors.toList()));
        if (devices.size() < 2) {
            return List.of();
        }
        QuantitySource anybody = new QuantitySource.Alive(devices.values().stream()
                .map(List::getFirst)
                .limit(4L * REPRESENTATIVES)
                .toList());
        return devices.entrySet().stream()
                .map(device -> new MonitoredEquipment(
                        device.getKey(),
                        MonitoredKind.DEVICE,
                        zone,
                        Map.of(
                                Quantity.HEARD,
                                new QuantitySource.Alive(device.getValue().stream()
                                        .limit(REPRESENTATIVES)
                                        .toList()),
                                Quantity.ANY_HEARD,
                                anybody)))
                .toList();
    }

    /** BACnet addresses begin with the device's number; what has no such number comes from the connection's one server. */
    static String device(PointSource source) {
        int slash = source.address().indexOf('/');
        boolean numbered = slash > 0 && source.address().chars().limit(slash).allMatch(Character::isDigit);
        return numbered ? source.connection() + "/" + source.address().substring(0, slash) : source.connection();
    }
}
