package io.plenum.energy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All meters, by what stands behind what. */
public final class MeterTree {

    private final Map<String, Meter> meters = new LinkedHashMap<>();

    public MeterTree(List<Meter> all) {
        all.forEach(meter -> meters.put(meter.key(), meter));
    }

    public List<Meter> all() {
        return List.copyOf(meters.values());
    }

    public @Nullable Meter meter(String key) {
        return meters.get(key);
    }

    /** Those that stand behind none. */
    public List<Meter> roots() {
        return meters.values().stream().filter(meter -> meter.parent() == null).toList();
    }

    public List<Meter> children(Meter meter) {
        return meter.children().stream()
                .map(meters::get)
                .filter(child -> child != null)
                .toList();
    }

    /** The meters through which a kind of energy comes into the building: a large one has several feeds. */
    public List<Meter> mains(EnergyKind kind) {
        return roots().stream()
                .filter(meter -> meter.kind() == kind && meter.role() == Meter.Role.CONSUMPTION)
                .toList();
    }

    /** The first of them, null where there is none. */
    public @Nullable Meter main(EnergyKind kind) {
        return mains(kind).stream().findFirst().orElse(null);
    }

    /** What is made in the building beside what comes in. */
    public List<Meter> generation(EnergyKind kind) {
        return meters.values().stream()
                .filter(meter -> meter.kind() == kind && meter.role() == Meter.Role.GENERATION)
                .toList();
    }
}
