package io.plenum.energy.meter;

import io.plenum.energy.PlausiblePower;
import java.util.List;

/**
 * Tells a meter that counts with its sign swapped, because current transformers were put in the other way round or its registers are read
 * so. A register that only rises shows it by falling all the time; one behind photovoltaics runs backwards at noon, but never day and night.
 */
final class SwappedSign {

    private static final long DAY = 24 * 3_600_000L;

    private SwappedSign() {}

    static boolean of(List<RegisterReading> readings, boolean reversible) {
        int falls = 0;
        int all = 0;
        for (int i = 1; i < readings.size(); i++) {
            double step = readings.get(i).value() - readings.get(i - 1).value();
            falls += step < 0 ? 1 : 0;
            all += step != 0 ? 1 : 0;
        }
        return PlausiblePower.isSwapped(falls, all)
                && readings.getFirst().value() - readings.getLast().value() > RegisterSteps.RESOLUTION
                && (!reversible
                        || readings.getLast().time() - readings.getFirst().time() >= DAY);
    }

    static List<RegisterReading> turned(List<RegisterReading> readings) {
        return readings.stream()
                .map(one -> new RegisterReading(one.time(), -one.value(), one.heard()))
                .toList();
    }
}
