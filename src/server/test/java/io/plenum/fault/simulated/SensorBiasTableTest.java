package io.plenum.fault.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.rules.RuleCatalogue;
import io.plenum.fault.simulated.AirHandlerSettings.Economiser;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How large a sensor's error has to be to be found, in units that are made otherwise than the method assumes: damper curves, layers, fan
 * speed, sun, return-fan heat, rounding and lag. Half of the sizes are negative. Printed as the table of the decision record.
 */
class SensorBiasTableTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    /** The table of the decision record: -Dunits=12 -Dsizes=0.5,1,1.5,2,3,4. */
    private static final double[] SIZES = Stream.of(
                    System.getProperty("sizes", "0.5,4").split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();

    private static final int UNITS = Integer.getInteger("units", 3);

    private enum Sensor {
        MIXED((set, bias) -> set.mixedBias = bias),
        RETURN((set, bias) -> set.returnBias = bias),
        OUTDOOR((set, bias) -> set.outdoorBias = bias);

        private final BiConsumer<AirHandlerSettings, Double> apply;

        Sensor(BiConsumer<AirHandlerSettings, Double> apply) {
            this.apply = apply;
        }
    }

    private static AirHandlerSettings unit(int number, boolean full) {
        AirHandlerSettings set = AirHandlerSettings.any(7000 + number);
        set.economiser = full ? Economiser.FULL : number % 2 == 0 ? Economiser.FIXED : Economiser.LIMITED;
        return set;
    }

    private record Found(int days, int faulty, int blamed) {

        Found plus(Found more) {
            return new Found(days + more.days, faulty + more.faulty, blamed + more.blamed);
        }

        String text() {
            return String.format(
                    Locale.ROOT, "%d / %d", Math.round(100.0 * faulty / days), Math.round(100.0 * blamed / days));
        }

        double share() {
            return faulty / (double) days;
        }
    }

    private static Found evaluate(AirHandlerSettings set, String blame) {
        List<DayResult> days = new Diagnosis(SimulatedAirHandler.run(set), RuleCatalogue.exported())
                .days().stream()
                        .filter(day -> !day.day().isBefore(FIRST.plusDays(set.faultFrom)))
                        .filter(day -> set.weekends || day.day().getDayOfWeek().getValue() < 6)
                        .toList();
        int faulty = 0;
        int blamed = 0;
        for (DayResult day : days) {
            faulty += day.verdict() == DayStatus.FAULT ? 1 : 0;
            blamed += day.findings().stream().anyMatch(finding -> names(finding, blame)) ? 1 : 0;
        }
        return new Found(days.size(), faulty, blamed);
    }

    private static boolean names(DayFinding finding, String blame) {
        return finding.rule().id().equals("BIAS-" + blame) && finding.minutes() >= 30;
    }

    private static Found sweep(Sensor sensor, double size, boolean full, int from) {
        Found all = new Found(0, 0, 0);
        for (int number = 0; number < UNITS; number++) {
            AirHandlerSettings set = unit(number, full);
            set.faultFrom = from;
            sensor.apply.accept(set, number % 4 < 2 ? size : -size);
            all = all.plus(evaluate(set, sensor.name()));
        }
        return all;
    }

    @Test
    void largeErrorsAreFoundAndSmallOnesAreBeyondIt() {
        System.out.println("| unit | sensor | wrong on | found on % of its days, and named, by K "
                + Arrays.toString(SIZES) + " |");
        for (boolean full : new boolean[] {true, false}) {
            for (int from : new int[] {0, 14}) {
                for (Sensor sensor : Sensor.values()) {
                    line(full, from, sensor);
                }
            }
        }
    }

    private static void line(boolean full, int from, Sensor sensor) {
        StringBuilder line = new StringBuilder("| " + (full ? "reaches full outdoor air" : "never does") + " | "
                + sensor.name().toLowerCase(Locale.ROOT) + " | " + (from == 0 ? "all days" : "last 7 of 21") + " |");
        for (double size : SIZES) {
            Found found = sweep(sensor, size, full, from);
            line.append(' ').append(found.text()).append(" |");
            if (size == 0.5) {
                assertThat(found.blamed).as(line.toString()).isZero();
                assertThat(found.share()).as(line.toString()).isLessThan(0.5);
            } else if (size == 4 && sensor == Sensor.MIXED) {
                assertThat(found.share()).as(line.toString()).isGreaterThan(0.7);
            }
        }
        System.out.println(line);
    }
}
