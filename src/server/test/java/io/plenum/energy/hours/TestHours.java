package io.plenum.energy.hours;

import io.plenum.energy.EnergyMeters;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.energy.Peaks;
import java.time.Clock;

/** Readers of hours for tests. */
public final class TestHours {

    private TestHours() {}

    public static KindHoursReader reader(EnergyMeters meters, OutdoorTemperatures outdoor, Clock clock) {
        return new KindHoursReader(meters, new MonthHours(meters, outdoor, clock));
    }

    public static MonthlyPeaks peaks(Peaks peaks, Clock clock) {
        return new MonthlyPeaks(peaks, clock);
    }
}
