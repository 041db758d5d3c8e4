package io.plenum.energy.meter;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the meters of a site model. A meter stands behind the one whose sub-meter it is said to be ({@code brick:isSubMeterOf}), or
 * which feeds it ({@code brick:feeds}); where the model does not say, behind the only meter of its kind that counts for the whole
 * building.
 */
final class MeterSearch {

    static final String REST = "rest-of-";

    private final BuildingModel model;
    private final Map<String, Equipment> found = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    private MeterSearch(BuildingModel model) {
        this.model = model;
    }

    static MeterTree of(BuildingModel model) {
        return new MeterSearch(model).search();
    }

    private MeterTree search() {
        model.equipment().stream().filter(this::counts).forEach(one -> found.put(one.key(), one));
        found.values().forEach(this::place);
        List<Meter> meters = new ArrayList<>();
        for (Equipment one : found.values()) {
            Meter meter = meter(one);
            meters.add(meter);
            if (!meter.children().isEmpty()) {
                meters.add(rest(meter));
            }
        }
        return new MeterTree(meters);
    }

    private boolean counts(Equipment one) {
        EnergyKind kind = MeterClassification.kind(one);
        return kind != null
                && (MeterClassification.isMeter(one) || MeterClassification.isGenerator(one))
                && (register(one, kind) != null || power(one) != null);
    }

    private void place(Equipment one) {
        String parent = feeder(one);
        if (parent != null && !isAbove(one.key(), parent)) {
            parents.put(one.key(), parent);
        }
    }

    private @Nullable String feeder(Equipment one) {
        Equipment above = one.subMeterOf() == null ? null : found.get(one.subMeterOf());
        if (above != null && MeterClassification.kind(above) == MeterClassification.kind(one)) {
            return above.key();
        }
        for (Equipment other : found.values()) {
            if (MeterClassification.kind(other) == MeterClassification.kind(one)
                    && other.feeds().contains(one.key())
                    && !other.key().equals(one.key())) {
                return other.key();
            }
        }
        if (MeterClassification.isOfBuilding(one) || MeterClassification.isGenerator(one)) {
            return null;
        }
        List<Equipment> mains = ofBuilding(Objects.requireNonNull(MeterClassification.kind(one)));
        return mains.size() == 1 ? mains.getFirst().key() : null;
    }

    /** Whether the first stands above the second already: a model may feed in circles. */
    private boolean isAbove(String first, String second) {
        String at = second;
        while (at != null && !at.equals(first)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private List<Equipment> ofBuilding(EnergyKind kind) {
        return found.values().stream()
                .filter(one -> MeterClassification.kind(one) == kind && MeterClassification.isOfBuilding(one))
                .toList();
    }

    private Meter meter(Equipment one) {
        EnergyKind kind = Objects.requireNonNull(MeterClassification.kind(one));
        List<String> children = new ArrayList<>(found.keySet().stream()
                .filter(key -> one.key().equals(parents.get(key)))
                .toList());
        if (!children.isEmpty()) {
            children.add(REST + one.key());
        }
        Meter.Role role = MeterClassification.isGenerator(one) ? Meter.Role.GENERATION : Meter.Role.CONSUMPTION;
        return new Meter(
                one.key(),
                one.name(),
                kind,
                role,
                parents.get(one.key()),
                List.copyOf(children),
                register(one, kind),
                power(one),
                floor(one),
                isBought(one, kind));
    }

    private static Meter rest(Meter above) {
        return new Meter(
                REST + above.key(),
                above.name(),
                above.kind(),
                Meter.Role.REST,
                above.key(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** Heat is made of gas and cold of electricity where those come in; else somebody delivers them. */
    private boolean isBought(Equipment one, EnergyKind kind) {
        if (parents.containsKey(one.key()) || MeterClassification.isGenerator(one)) {
            return false;
        }
        return MeterClassification.isOfBuilding(one)
                || switch (kind) {
                    case HEAT -> ofBuilding(EnergyKind.GAS).isEmpty();
                    case COLD -> ofBuilding(EnergyKind.ELECTRICITY).isEmpty();
                    default -> true;
                };
    }

    private @Nullable Point register(Equipment one, EnergyKind kind) {
        return first(one, point -> MeterClassification.isRegister(point, kind));
    }

    private @Nullable Point power(Equipment one) {
        return first(one, MeterClassification::isPower);
    }

    private @Nullable Point first(Equipment one, Predicate<Point> wanted) {
        return model.pointsOf(one.key()).stream().filter(wanted).findFirst().orElse(null);
    }

    /** What it feeds says so, else its own key: a meter hangs in a switch room, not on the floor that it counts for. */
    private @Nullable String floor(Equipment one) {
        for (Floor floor : model.floors()) {
            boolean named = ("-" + one.key() + "-").contains("-" + floor.key() + "-");
            boolean metered = one.meters().contains(floor.key()) && one.meters().size() == 1;
            if (one.feeds().contains(floor.key()) || metered || named) {
                return floor.key();
            }
        }
        return null;
    }
}
