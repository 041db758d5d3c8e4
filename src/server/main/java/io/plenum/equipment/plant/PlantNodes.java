package io.plenum.equipment.plant;

import io.plenum.equipment.graphic.EquipmentGraphic;
import io.plenum.equipment.graphic.GraphicPart;
import io.plenum.equipment.graphic.GraphicSymbol;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.DisplayOrder;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import io.plenum.twin.PointRole;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a piece of equipment or a space is drawn as in a schematic, with the few points that say most there. */
record PlantNodes(SiteModel model, PlantKind kind) {

    /** More values on each could not be read in a picture of the whole. */
    private static final int MOST_POINTS = 5;

    private static final int MOST_OF_CONSUMERS = 3;

    PlantNode of(String key, PlantStage stage, int level) {
        Equipment one = model.equipment(key);
        return one != null ? equipment(one, stage, level) : room(Objects.requireNonNull(model.space(key)));
    }

    private PlantNode equipment(Equipment one, PlantStage stage, int level) {
        List<GraphicPart> parts = EquipmentGraphic.of(model, one);
        List<Point> all = parts.stream().flatMap(part -> part.points().stream()).toList();
        boolean taking = stage == PlantStage.CONSUMPTION;
        return new PlantNode(
                one.key(),
                one.name(),
                stage,
                level,
                symbol(one.meaning().type()),
                first(taking ? taken(parts, all) : all, taking ? MOST_OF_CONSUMERS : MOST_POINTS));
    }

    /** Of what takes something, its part for that: the coil of an air handler. */
    private List<Point> taken(List<GraphicPart> parts, List<Point> all) {
        return Stream.of(kind.parts())
                .flatMap(name -> parts.stream().filter(part -> part.name().equals(name)))
                .findFirst()
                .map(GraphicPart::points)
                .orElse(all);
    }

    private PlantNode room(Space space) {
        List<Point> points = Stream.of(PointRole.TEMPERATURE, PointRole.CO2)
                .map(role -> role.shownIn(model, space))
                .filter(Objects::nonNull)
                .toList();
        return new PlantNode(space.key(), space.name(), PlantStage.ROOM, 0, GraphicSymbol.ROOM, points);
    }

    private static List<Point> first(List<Point> points, int most) {
        return points.stream()
                // What is in alarm is marked anyway.
                .filter(point -> PointMeaning.of(point).function() != PointFunction.ALARM)
                .sorted(Comparator.comparingInt(DisplayOrder::rank))
                .limit(most)
                .toList();
    }

    private static GraphicSymbol symbol(EquipmentType type) {
        return switch (type) {
            case AIR_HANDLER, ROOFTOP_UNIT, FAN, FAN_COIL, COMPUTER_ROOM_UNIT -> GraphicSymbol.FAN;
            case TERMINAL_BOX -> GraphicSymbol.DAMPER;
            case CHILLER, HEAT_PUMP -> GraphicSymbol.CHILLER;
            case BOILER -> GraphicSymbol.BOILER;
            case COOLING_TOWER -> GraphicSymbol.COOLING_TOWER;
            case PUMP -> GraphicSymbol.PUMP;
            case HEAT_EXCHANGER -> GraphicSymbol.EXCHANGER;
            case WATER_SYSTEM -> GraphicSymbol.DUCT;
            default -> GraphicSymbol.DEVICE;
        };
    }
}
