package io.plenum.fault.offline.naming;

import io.plenum.fault.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What equipment an export looks like, by the names of its columns: by the device that they name (VAV-3-12, CH-1), else by which points
 * stand together.
 *
 * @param columns those that show it, by their labels
 */
public record ExportedEquipment(ExportedType type, List<String> columns) {

    private static final Set<Quantity> AIR_HANDLER_POINTS = EnumSet.of(
            Quantity.SAT,
            Quantity.SAT_SP,
            Quantity.SAT_HEATING_SP,
            Quantity.SAT_COOLING_SP,
            Quantity.MAT,
            Quantity.RAT,
            Quantity.OA_DAMPER,
            Quantity.COOLING,
            Quantity.HEATING,
            Quantity.DSP,
            Quantity.DSP_SP,
            Quantity.FILTER_DP);
    /** Only what mixes air or supplies many rooms has these. */
    private static final Set<Quantity> AIR_HANDLER_ALONE =
            EnumSet.of(Quantity.MAT, Quantity.OA_DAMPER, Quantity.DSP, Quantity.DSP_SP, Quantity.CCET, Quantity.HCET);

    /**
     * Recognises the equipment by the names of its points.
     *
     * @param labels of the columns of a file
     */
    public static ExportedEquipment of(Collection<String> labels) {
        List<DeviceNames> names = labels.stream().map(DeviceNames::of).toList();
        Set<Quantity> points = EnumSet.noneOf(Quantity.class);
        names.forEach(name -> {
            Quantity point = name.airHandlerPoint();
            if (point != null) {
                points.add(point);
            }
        });
        ExportedEquipment named = named(names);
        boolean mixes = points.stream().anyMatch(AIR_HANDLER_ALONE::contains);
        long core = points.stream().filter(AIR_HANDLER_POINTS::contains).count();
        if (named.type != ExportedType.UNKNOWN && !(named.type != ExportedType.VAV_BOX && mixes && core >= 4)) {
            return named;
        }
        ExportedEquipment shaped = shaped(names);
        boolean airHandler = (mixes && core >= 2) || (core >= 3 && shaped.columns.size() < 2);
        return airHandler ? new ExportedEquipment(ExportedType.AIR_HANDLER, List.copyOf(labels)) : shaped;
    }

    /** The device that most of the names name. */
    private static ExportedEquipment named(List<DeviceNames> names) {
        ExportedEquipment best = new ExportedEquipment(ExportedType.UNKNOWN, List.of());
        for (ExportedType type : ExportedType.values()) {
            List<String> columns = names.stream()
                    .filter(name -> name.names(type))
                    .map(DeviceNames::label)
                    .toList();
            best = 2 * columns.size() > names.size() && columns.size() > best.columns.size()
                    ? new ExportedEquipment(type, columns)
                    : best;
        }
        return best;
    }

    /** The type of which most columns are typical. */
    private static ExportedEquipment shaped(List<DeviceNames> names) {
        List<ExportedEquipment> found = new ArrayList<>();
        for (ExportedType type : ExportedType.values()) {
            found.add(new ExportedEquipment(
                    type,
                    names.stream()
                            .filter(name -> name.isTypicalOf(type))
                            .map(DeviceNames::label)
                            .toList()));
        }
        return found.stream()
                .filter(one -> !one.columns.isEmpty())
                .max(Comparator.comparingInt(one -> one.columns.size()))
                .orElse(new ExportedEquipment(ExportedType.UNKNOWN, List.of()));
    }

    /** Why no rules are tried. */
    public String refusal() {
        List<String> shown = columns.stream().limit(5).toList();
        return "this looks like an export of " + type.text() + " (" + String.join(", ", shown)
                + (columns.size() > shown.size() ? ", …" : "")
                + "). There are rules for exports of air handlers, rooftop units, VAV boxes, fan-coil units, chillers, boilers, pumps,"
                + " cooling towers and heat exchangers. If it is one of these, say which with --equipment, or with --columns which"
                + " column is which.";
    }
}
