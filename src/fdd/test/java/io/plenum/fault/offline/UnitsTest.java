package io.plenum.fault.offline;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.DSP;
import static io.plenum.fault.Quantity.DSP_SP;
import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.FILTER_DP;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT_SP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.fault.Quantity;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.unit.UnitText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private final RawTrend raw = new RawTrend(false);
    private final ColumnMap map =
            new ColumnMap(EquipmentKind.AIR_HANDLER, new EnumMap<>(Quantity.class), new ArrayList<>());
    private List<String> notes = List.of();

    private UnitsTest with(Quantity quantity, String header, double... values) {
        UnitText text = UnitText.of(header);
        Samples samples = new Samples();
        for (int i = 0; i < values.length; i++) {
            samples.add(LocalDateTime.of(2026, 3, 3, 0, 0).plusMinutes(i), values[i]);
        }
        int index = raw.columns().size();
        TableColumn head = new TableColumn(index, header, text.name(), header, "", text.unit(), index + 2, false, 1);
        raw.columns().put(header, new RawTrend.Column(head, samples));
        map.columns().put(quantity, header);
        return this;
    }

    private double @Nullable [] read(Quantity quantity, String... options) throws TrendProblem {
        List<String> arguments = new ArrayList<>(List.of("file.csv"));
        arguments.addAll(List.of(options));
        Units units = Units.of(Options.of(arguments.toArray(String[]::new)), raw, map);
        double[] values = units.convert(
                quantity,
                raw.column(java.util.Objects.requireNonNull(map.columns().get(quantity))));
        notes = units.notes();
        return values;
    }

    private static double first(Quantity point, String header, double... values) throws TrendProblem {
        return java.util.Objects.requireNonNull(
                new UnitsTest().with(point, header, values).read(point, "--unit", "C"))[0];
    }

    /** So many minutes at each of some values. */
    private static double[] minutes(int each, double... values) {
        return Arrays.stream(values)
                .flatMap(value -> IntStream.range(0, each).mapToDouble(i -> value))
                .toArray();
    }

    /** "Drehzahl" has "hz" in it and is no frequency. */
    @Test
    void aSpeedInHertzIsOneOfTheMains() throws TrendProblem {
        assertThat(first(FAN_SPEED, "Drehzahl", 0.7, 1)).isEqualTo(0.7);
        assertThat(first(FAN_SPEED, "SF Speed (Hz)", 30, 60)).isEqualTo(0.5);
        assertThat(first(FAN_SPEED, "SF Speed (Hz)", 25, 50)).isEqualTo(0.5);
        assertThat(first(FAN_SPEED, "SF Speed", 70, 100)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void aPressureIsInPascals() throws TrendProblem {
        assertThat(first(DSP, "Duct static", 1.4)).isCloseTo(348.7, within(0.1));
        assertThat(first(DSP, "Duct static (Pa)", 350)).isEqualTo(350);
        assertThat(first(DSP, "Duct static [kPa]", 0.35)).isCloseTo(350, within(1e-9));
        assertThat(first(FILTER_DP, "Filter dp inH2O", 1)).isCloseTo(249.1, within(0.1));
    }

    /** °F read as °C: 72 °C of return air, and a set point of 160. No verdict may rest on either. */
    @Test
    void whatNoDuctCanHaveIsLeftOutAndAskedFor() throws TrendProblem {
        assertThat(new UnitsTest().with(RAT, "RAT", 22, 22).read(RAT)).containsExactly(22, 22);
        assertThat(with(RAT, "RAT", 72, 72).read(RAT, "--unit", "C")).isNull();
        assertThat(notes).singleElement().asString().contains("72 °C", "--unit", "RAT");
        assertThat(with(SAT_SP, "SAT SP", 160, 160).read(SAT_SP, "--unit", "C")).isNull();
        assertThat(with(DSP_SP, "Static SP [Pa]", 20_000, 0).read(DSP_SP)).isNull();
        assertThat(with(DSP_SP, "Static Setpoint [Pa]", 250, 0).read(DSP_SP)).containsExactly(250, 0);
    }

    /** One reading of a broken transmitter made inches of water of Pascals, or hundredths of shares. */
    @Test
    void oneOutlierDoesNotChangeTheUnit() throws TrendProblem {
        double[] inches = DoubleStream.concat(DoubleStream.of(9999), Arrays.stream(minutes(500, 1.5)))
                .toArray();
        assertThat(read(with(DSP, "Static", inches), DSP)[1]).isCloseTo(373.6, within(0.1));
        double[] shares = DoubleStream.concat(DoubleStream.of(250), Arrays.stream(minutes(100, 0, 0.4, 1)))
                .toArray();
        double[] read = read(with(HEATING, "HV", shares), HEATING);
        assertThat(read[0]).isNaN();
        assertThat(read[150]).isEqualTo(0.4);
    }

    private double[] read(UnitsTest test, Quantity quantity) throws TrendProblem {
        return java.util.Objects.requireNonNull(test.read(quantity));
    }

    /** A valve signal of 0 to 10 V that is taken for percent is one that never opens. */
    @Test
    void signalsInVoltsAreRecognised() throws TrendProblem {
        assertThat(read(with(COOLING, "CLG", minutes(50, 0, 2.5, 5, 10)), COOLING))
                .contains(0, 0.25, 0.5, 1);
        assertThat(notes).singleElement().asString().contains("0-10V", "--signals");
        assertThat(read(with(HEATING, "HTG", minutes(50, 2, 4, 6, 10)), HEATING))
                .contains(0, 0.25, 0.5, 1);
        assertThat(read(with(OA_DAMPER, "OAD [V]", minutes(50, 0, 5)), OA_DAMPER))
                .contains(0, 0.5);
        assertThat(read(with(FAN_SPEED, "SPD mA", minutes(50, 4, 12, 20)), FAN_SPEED))
                .contains(0, 0.5, 1);
    }

    /** 0 to 8 can be a valve that opens by 8 % or one at 8 V: a question, not a guess, unless the signals beside it answer it. */
    @Test
    void whatCanBePercentOrVoltsIsAsked() throws TrendProblem {
        double[] upToEight = minutes(50, 0, 3, 8);
        assertThat(with(HEATING, "HTG", upToEight).read(HEATING)).isNull();
        assertThat(notes).singleElement().asString().contains("--signals", "HTG");
        assertThat(read(HEATING, "--signals", "0-10V")).contains(0.3, 0.8);
        assertThat(read(HEATING, "--signals", "percent")).contains(0.03, 0.08);
        assertThat(read(with(COOLING, "CLG", minutes(50, 0, 40, 100)), HEATING)).contains(0.03, 0.08);
    }

    /** In a file of percent a valve that hardly ever opens is no share. */
    @Test
    void hardlyOpenInPercentIsNoShare() throws TrendProblem {
        with(COOLING, "CLG", minutes(50, 0, 40, 100));
        assertThat(read(with(HEATING, "HTG", minutes(50, 0, 0.4, 0.8)), HEATING))
                .contains(0.004, 0.008);
    }

    /** BACnet multi-state objects count from 1. */
    @Test
    void statesOneAndTwoAreOffAndOn() throws TrendProblem {
        assertThat(read(with(FAN, "SF Status", 1, 2, 2), FAN)).containsExactly(0, 1, 1);
        assertThat(notes).singleElement().asString().contains("1 = off, 2 = on");
        assertThat(read(new UnitsTest().with(FAN, "SF Status", 0, 1), FAN)).containsExactly(0, 1);
        assertThat(read(new UnitsTest().with(FAN, "SF Status", 0, 100), FAN)).containsExactly(0, 1);
        assertThat(new UnitsTest().with(FAN, "SF Status", 1, 2, 3, 5).read(FAN)).isNull();
    }

    /** The unit that the file names wins over what was said for those that name none. */
    @Test
    void aNamedUnitIsTaken() throws TrendProblem {
        assertThat(read(with(RAT, "RAT [°C]", 22, 22), RAT)).containsExactly(22, 22);
        assertThat(new UnitsTest().with(RAT, "RAT [°C]", 22).read(RAT, "--unit", "F"))
                .containsExactly(22);
        assertThat(
                        java.util.Objects.requireNonNull(
                                new UnitsTest().with(RAT, "RAT", 72).read(RAT, "--unit", "RAT=°F"))[0])
                .isCloseTo(22.2, within(0.1));
        assertThat(new UnitsTest().with(RAT, "RAT [%]", 22).read(RAT)).isNull();
    }
}
