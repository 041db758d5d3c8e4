package io.plenum.equipment.plant;

import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The plants of a building. */
public final class PlantSchematics {

    private PlantSchematics() {}

    /** Cooling, heating, then each air handler; those of which the model has nothing are left out. */
    public static List<PlantSchematic> of(SiteModel model) {
        return Stream.of(PlantKind.values())
                .flatMap(kind -> of(model, kind).stream())
                .toList();
    }

    /** Of water one at most, of air one for each air handler. */
    public static List<PlantSchematic> of(SiteModel model, PlantKind kind) {
        return kind == PlantKind.AIR
                ? model.equipment().stream()
                        .filter(one -> one.meaning().type().handlesAir())
                        .sorted(Comparator.comparing(Equipment::name))
                        .map(one -> new AirPlant(model).of(one))
                        .toList()
                : Stream.of(new WaterPlant(model, kind))
                        .map(WaterPlant::collect)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
