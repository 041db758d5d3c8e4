package io.plenum.fault.balance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the balances say of a sensor. Biases are in kelvins for temperatures, else parts of the true value; positive reads too much.
 *
 * @param point key of the sensor's point
 * @param day up to which was looked
 * @param low lower end of the interval that holds the bias in eight of ten cases, {@code high} its upper end
 * @param balances how many of them have the sensor in them and could be evaluated
 * @param nameable whether a bias worth looking for, 1.5 K, 8 % or 10 %, would be told apart from everything else
 * @param proven whether it is this sensor and nothing else that explains what was seen, by more than such sensors are usually off
 * @param alternatives keys of sensors and balances that would explain the same nearly as well; empty where nothing is wrong or it is proven
 * @param since about when it began; null where nothing is wrong
 * @param reading mean of the latest day, °C, m³/s, kW or Pa; NaN where nothing was read
 * @param suspected whether something is wrong and this sensor is among those that may be it
 */
public record BiasEstimate(
        String point,
        SensorKind kind,
        LocalDate day,
        double bias,
        double low,
        double high,
        int balances,
        boolean nameable,
        boolean proven,
        boolean suspected,
        List<String> alternatives,
        @Nullable LocalDate since,
        double reading) {

    /** Id under which sensors that are off are found among the findings of faults. */
    public static final String RULE = "SENSOR-DRIFT";

    /** What the sensor should read by the balances, in the unit of {@link #reading}. */
    public double standIn() {
        return kind.corrected(reading, bias);
    }

    /** Lower end of the stand-in value's interval of 80 %. */
    public double standInLow() {
        return kind.corrected(reading, high);
    }

    /** Upper end. */
    public double standInHigh() {
        return kind.corrected(reading, low);
    }
}
