package io.plenum.fault.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.fault.Day;
import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private static final Units CELSIUS =
            Units.of("C", new RawTrend(false, List.of()), new ColumnMap(Map.of(), List.of()));

    private static double first(Quantity point, String header, double... values) {
        return CELSIUS.convert(point, header, values)[0];
    }

    /** "Drehzahl" has "hz" in it and is no frequency. */
    @Test
    void aSpeedInHertzIsOneOfTheMains() {
        assertThat(first(Quantity.FAN_SPEED, "Drehzahl", 0.7, 1)).isEqualTo(0.7);
        assertThat(first(Quantity.FAN_SPEED, "SF Speed (Hz)", 30, 60)).isEqualTo(0.5);
        assertThat(first(Quantity.FAN_SPEED, "SF Speed (Hz)", 25, 50)).isEqualTo(0.5);
        assertThat(first(Quantity.FAN_SPEED, "SF Speed", 70, 100)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void aPressureIsInPascals() {
        assertThat(first(Quantity.DSP, "Duct static", 1.4)).isCloseTo(348.7, within(0.1));
        assertThat(first(Quantity.DSP, "Duct static (Pa)", 350)).isEqualTo(350);
        assertThat(first(Quantity.DSP, "Duct static [kPa]", 0.35)).isEqualTo(350);
        assertThat(first(Quantity.FILTER_DP, "Filter dp inH₂O", 1)).isCloseTo(249.1, within(0.1));
    }

    /** °F read as °C: 72 °C of return air. */
    @Test
    void aWrongUnitIsDoubted() {
        assertThat(Units.doubts(new Day().trend())).isEmpty();
        assertThat(Units.doubts(new Day().with(Quantity.RAT, 72).trend()))
                .singleElement()
                .asString()
                .contains("72 °C", "--unit");
    }
}
