package io.plenum.commissioning.distribution;

import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.role.EquipmentNames;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Proposes what feeds what, for plants, pumps and air handlers that the model does not let feed anything of that kind yet. Buildings of a
 * site are looked at each for itself.
 */
public final class FeedProposals {

    private static final Set<RequiredPoint> HOT_COILS =
            Set.of(RequiredPoint.HEATING_VALVE, RequiredPoint.HEATING_VALVE_POSITION, RequiredPoint.REHEAT_VALVE);
    private static final Set<RequiredPoint> COLD_COILS =
            Set.of(RequiredPoint.COOLING_VALVE, RequiredPoint.COOLING_VALVE_POSITION);
    private static final Set<EquipmentType> WITH_COILS = Set.of(
            EquipmentType.AIR_HANDLER, EquipmentType.ROOFTOP_UNIT, EquipmentType.FAN_COIL, EquipmentType.TERMINAL_BOX);

    private final BuildingModel model;
    private final List<Equipment> equipment;
    private final List<FeedGroup> groups = new ArrayList<>();

    private FeedProposals(BuildingModel model, List<Equipment> equipment) {
        this.model = model;
        this.equipment = equipment;
    }

    /** What is proposed for a site, step by step; empty where nothing is open. */
    public static List<FeedGroup> of(BuildingModel model) {
        Set<String> buildings = new HashSet<>();
        model.equipment().forEach(one -> buildings.add(building(model, one)));
        return buildings.stream()
                .sorted()
                .flatMap(building -> new FeedProposals(
                                model,
                                model.equipment().stream()
                                        .filter(one -> building(model, one).equals(building))
                                        .toList())
                        .proposed())
                .toList();
    }

    private static String building(BuildingModel model, Equipment one) {
        Floor floor = one.floor() == null ? null : model.floor(one.floor());
        return floor == null || floor.building() == null ? "" : floor.building();
    }

    private Stream<FeedGroup> proposed() {
        List<Equipment> hot = pumps(Medium.HOT_WATER);
        List<Equipment> cold = pumps(Medium.CHILLED_WATER);
        List<Equipment> condenser = pumps(Medium.CONDENSER_WATER);
        List<Equipment> chillers = all(EquipmentType.CHILLER);
        List<Equipment> towers = all(EquipmentType.COOLING_TOWER);
        add(FeedStep.BOILER_TO_PUMP, all(EquipmentType.BOILER), hot);
        coils(FeedStep.HOT_PUMP_TO_COIL, hot, HOT_COILS);
        add(FeedStep.CHILLER_TO_PUMP, chillers, cold);
        coils(FeedStep.COLD_PUMP_TO_COIL, cold, COLD_COILS);
        if (condenser.isEmpty()) {
            add(FeedStep.TOWER_TO_CHILLER, towers, chillers);
        } else {
            add(FeedStep.TOWER_TO_PUMP, towers, condenser);
            add(FeedStep.CONDENSER_PUMP_TO_CHILLER, condenser, chillers);
        }
        List<Equipment> handlers = some(one -> one.meaning().type().handlesAir());
        add(
                FeedStep.AIR_HANDLER_TO_BOX,
                handlers,
                some(one -> one.meaning().is(EquipmentType.TERMINAL_BOX) && !isFed(one, handlers)));
        return groups.stream();
    }

    private List<Equipment> some(Predicate<Equipment> wanted) {
        return equipment.stream().filter(wanted).toList();
    }

    private List<Equipment> all(EquipmentType type) {
        return some(one -> one.meaning().is(type));
    }

    private List<Equipment> pumps(Medium water) {
        return some(one -> one.meaning().is(EquipmentType.PUMP) && water(one) == water);
    }

    /** What its class says; of a pump without more its name. */
    private static Medium water(Equipment pump) {
        Medium said = pump.meaning().medium();
        return said == Medium.UNKNOWN || said == Medium.WATER
                ? EquipmentNames.water(pump.name(), pump.key())
                : EquipmentNames.water(pump.name()) == Medium.WATER ? Medium.WATER : said;
    }

    /** Coils of air handlers and fan coils; boxes have theirs behind an air handler where one that the pumps feed feeds them. */
    private void coils(FeedStep step, List<Equipment> pumps, Set<RequiredPoint> valves) {
        List<Equipment> all = some(one -> WITH_COILS.contains(one.meaning().type()) && hasOne(one, valves));
        List<Equipment> units = all.stream().filter(one -> !isBox(one)).toList();
        add(step, pumps, units);
        add(
                step,
                pumps,
                all.stream().filter(one -> isBox(one) && !isFed(one, units)).toList());
    }

    private static boolean isBox(Equipment one) {
        return one.meaning().is(EquipmentType.TERMINAL_BOX);
    }

    private boolean hasOne(Equipment one, Set<RequiredPoint> wanted) {
        List<Point> points = model.pointsOf(one.key());
        return wanted.stream().anyMatch(point -> point.of(points) != null);
    }

    private static boolean isFed(Equipment one, List<Equipment> feeders) {
        return feeders.stream().anyMatch(feeder -> feeder.feeds().contains(one.key()));
    }

    /** Where somebody has said what one feeds among these, nothing is proposed for it. */
    private void add(FeedStep step, List<Equipment> feeders, List<Equipment> fed) {
        Set<String> keys = new HashSet<>();
        fed.forEach(one -> keys.add(one.key()));
        List<Equipment> open = feeders.stream()
                .filter(one -> step == FeedStep.AIR_HANDLER_TO_BOX
                        || one.feeds().stream().noneMatch(keys::contains))
                .toList();
        boolean guessed = Stream.concat(open.stream(), fed.stream())
                .anyMatch(one -> one.meaning().is(EquipmentType.PUMP)
                        && water(one) != one.meaning().medium());
        groups.addAll(
                new FeedPairs(step, open, fed, guessed ? ProposalConfidence.LOW : ProposalConfidence.HIGH).groups());
    }
}
