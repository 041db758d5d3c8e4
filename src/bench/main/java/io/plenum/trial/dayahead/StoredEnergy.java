package io.plenum.trial.dayahead;

import io.plenum.dayahead.program.BatteryUnit;
import org.jspecify.annotations.Nullable;

/** A battery beside the virtual building, which has none. */
final class StoredEnergy {

    private static final double HOURS = 0.25;

    private final @Nullable BatteryUnit battery;
    private double level;

    StoredEnergy(@Nullable BatteryUnit battery) {
        this.battery = battery;
        level = battery == null ? 0 : battery.level();
    }

    /** As it is now; null where there is none. */
    @Nullable
    BatteryUnit unit() {
        return battery == null ? null : new BatteryUnit(battery.energy(), battery.power(), battery.efficiency(), level);
    }

    /** What it truly takes where so many kW are wanted, negative for what it gives. */
    double take(double wanted) {
        if (battery == null) {
            return 0;
        }
        double way = Math.sqrt(battery.efficiency());
        double most = Math.min(battery.power(), (battery.energy() - level) / (way * HOURS));
        double least = -Math.min(battery.power(), level * way / HOURS);
        double power = Math.clamp(wanted, least, Math.max(least, most));
        level += HOURS * (power > 0 ? power * way : power / way);
        return power;
    }

    /** By the usual rule: what the roof has too much goes in, and out as soon as it is needed. */
    double surplus(double grid) {
        return take(-grid);
    }
}
