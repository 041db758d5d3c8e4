package io.plenum.trial;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meters of the virtual building: one for all electricity, those behind it, what the roof gives, and one of each other kind. */
final class TrialMeters {

    private static final String MAIN = "meter-electricity-main";

    private TrialMeters() {}

    static MeterTree of(BuildingModel model) {
        List<String> behind = model.equipment().stream()
                .map(Equipment::key)
                .filter(key -> key.startsWith("meter-electricity-") && !key.equals(MAIN))
                .toList();
        List<Meter> all = new ArrayList<>();
        all.add(meter(model, MAIN, EnergyKind.ELECTRICITY, Meter.Role.CONSUMPTION, null, behind));
        behind.forEach(
                key -> all.add(meter(model, key, EnergyKind.ELECTRICITY, Meter.Role.CONSUMPTION, MAIN, List.of())));
        model.equipment().stream()
                .filter(one -> one.meaning().generator() || one.meaning().is(EquipmentType.GENERATOR))
                .forEach(one -> all.add(
                        meter(model, one.key(), EnergyKind.ELECTRICITY, Meter.Role.GENERATION, null, List.of())));
        all.add(meter(model, "meter-heat", EnergyKind.HEAT, Meter.Role.CONSUMPTION, null, List.of()));
        all.add(meter(model, "meter-cold", EnergyKind.COLD, Meter.Role.CONSUMPTION, null, List.of()));
        all.add(meter(model, "meter-gas", EnergyKind.GAS, Meter.Role.CONSUMPTION, null, List.of()));
        return new MeterTree(all);
    }

    private static Meter meter(
            BuildingModel model,
            String key,
            EnergyKind kind,
            Meter.Role role,
            @Nullable String parent,
            List<String> children) {
        List<Point> points = model.pointsOf(key);
        Point power = RequiredPoint.METERED_POWER.of(points);
        return new Meter(
                key, key, kind, role, parent, children, model.point(key + "/energy"), power, null, parent == null);
    }
}
