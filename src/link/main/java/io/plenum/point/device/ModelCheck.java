package io.plenum.point.device;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.QualityReason;
import io.plenum.point.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what the site model says of a point with what its device says of the object behind it. */
public final class ModelCheck {

    private static final Set<Unit> SHARES = Set.of(Unit.PERCENT, Unit.RELATIVE_HUMIDITY);

    private ModelCheck() {}

    /** Empty where both agree, or the device says nothing. */
    public static List<ModelDifference> differences(Point point, @Nullable DeviceDeclaration device) {
        return differences(point.kind(), point.unit(), point.stateTexts().size(), device);
    }

    /** @param states that the model names, 0 where it names none */
    public static List<ModelDifference> differences(
            PointKind kind, Unit unit, int states, @Nullable DeviceDeclaration device) {
        List<ModelDifference> differences = new ArrayList<>();
        if (device != null && !device.number()) {
            differences.add(new ModelDifference(QualityReason.of("point.difference.type", device.type()), false));
        } else if (device != null) {
            kind(kind, device, differences);
            states(kind, states, device, differences);
            unit(kind, unit, device, differences);
        }
        return differences;
    }

    private static void kind(PointKind model, DeviceDeclaration device, List<ModelDifference> differences) {
        PointKind kind = device.kind();
        if (kind == null || kind == model) {
            return;
        }
        // 1 is "on" for the one and the first of the states for the other.
        boolean misleading = kind != PointKind.NUMERIC && model != PointKind.NUMERIC;
        String key = "point.difference.kind-" + model.name().toLowerCase(Locale.ROOT);
        differences.add(new ModelDifference(QualityReason.of(key, device.type()), misleading));
    }

    private static void states(
            PointKind model, int named, DeviceDeclaration device, List<ModelDifference> differences) {
        boolean comparable =
                model == PointKind.MULTISTATE && (device.kind() == null || device.kind() == PointKind.MULTISTATE);
        if (comparable && named > 0 && device.states() > 0 && named != device.states()) {
            differences.add(
                    new ModelDifference(QualityReason.of("point.difference.states", device.states(), named), false));
        }
    }

    private static void unit(PointKind kind, Unit model, DeviceDeclaration device, List<ModelDifference> differences) {
        String told = device.unit();
        Unit known = Unit.find(told);
        if (kind != PointKind.NUMERIC || told.isBlank() || (known == null ? Unit.unknown(told) : known).equals(model)) {
            return;
        }
        if (model.symbol().isEmpty()) {
            differences.add(new ModelDifference(QualityReason.of("point.difference.no-unit", told), false));
        } else if (known == null || !isSameScale(known, model)) {
            String shown = known == null ? told : known.symbol();
            QualityReason reason = QualityReason.of("point.difference.unit", shown, model.symbol());
            differences.add(new ModelDifference(reason, known != null && model.isKnown()));
        }
    }

    /** Humidity in plain percent, and a difference of temperatures, which the model writes in K, in °C. */
    private static boolean isSameScale(Unit device, Unit model) {
        return (SHARES.contains(device) && SHARES.contains(model))
                || (model.equals(Unit.KELVIN) && device.equals(Unit.DEGREE_CELSIUS));
    }
}
