package io.plenum.point.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value read in the wrong unit is a wrong value shown as right. Expected factors: NIST SP 811 (2008), appendix B.8. */
class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "DEG_F, DEG_C, 72, 22.2222222",
        "DEG_F, DEG_C, -40, -40",
        "DEG_C, DEG_F, 22.5, 72.5",
        "K, DEG_C, 295.15, 22",
        "FT3-PER-MIN, L-PER-SEC, 1000, 471.9474432",
        "FT3-PER-MIN, M3-PER-HR, 1000, 1699.0107955",
        "IN_H2O, PA, 1.5, 373.633365",
        "PSI, KiloPA, 30, 206.8427188",
        "IN_HG, KiloPA, 29.92, 101.3206909",
        "MilliBAR, PA, 1013.25, 101325",
        "GAL_US-PER-MIN, L-PER-SEC, 100, 6.30901964",
        "TON_FG, KiloW, 100, 351.6852842",
        "BTU_IT-PER-HR, W, 12000, 3516.8528421",
        "KiloBTU_IT, KiloW-HR, 100, 29.3071070",
        "THERM_US, KiloW-HR, 1, 29.3001111",
        "MegaJ, KiloW-HR, 3.6, 1",
        "GigaJ, MegaW-HR, 3.6, 1",
        "LB-PER-HR, KiloGM-PER-SEC, 3600, 0.45359237",
        "HP, KiloW, 1, 0.7456998716",
        "FC, LUX, 50, 538.1955208",
        "MI-PER-HR, M-PER-SEC, 10, 4.4704",
        "FT-PER-MIN, M-PER-SEC, 400, 2.032",
        "FT2, M2, 1000, 92.90304",
        "PPB, PPM, 500, 0.5",
        "PERCENT, FRACTION, 45, 0.45",
        "MicroGM-PER-M3, MilliGM-PER-M3, 35, 0.035",
        "REV-PER-MIN, DEG-PER-SEC, 10, 60",
        "GRAIN-PER-LB, GM-PER-KiloGM, 70, 10",
        "BTU_IT-PER-LB, KiloJ-PER-KiloGM, 10, 23.26",
        "KiloGM-PER-M2-SEC, GM-PER-CentiM2-SEC, 10, 1"
    })
    void valuesConvert(String from, String to, double value, double expected) {
        assertThat(Unit.ofQudt(from).convert(value, Unit.ofQudt(to)))
                .isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }

    @Test
    void differencesOfTemperaturesLeaveTheZeroOut() {
        Conversion celsius = Objects.requireNonNull(Unit.DEGREE_FAHRENHEIT.to(Unit.DEGREE_CELSIUS));
        assertThat(celsius.applyToDifference(9)).isCloseTo(5, within(1e-9));
        assertThat(celsius.invert(celsius.apply(71.3))).isCloseTo(71.3, within(1e-9));
    }

    /** Their algebra is that of watts, their meaning is not: kVA shown as kW would bill what nobody used. */
    @Test
    void whatMeasuresSomethingElseGivesNoNumber() {
        assertThat(Unit.ofQudt("KiloV-A").convert(1, Unit.KILOWATT)).isNaN();
        assertThat(Unit.ofQudt("KiloV-A_Reactive-HR").measures(Unit.KILOWATT_HOUR))
                .isFalse();
        assertThat(Unit.PASCAL.measures(Unit.KILOWATT)).isFalse();
        assertThat(Unit.UNITLESS.measures(Unit.FRACTION)).isFalse();
        assertThat(Unit.ofQudt("MicroGM-PER-M3").measures(Unit.PARTS_PER_MILLION))
                .isFalse();
        assertThat(Unit.unknown("blinks").convert(1, Unit.PERCENT)).isNaN();
    }

    /** In models and exports units have many names. */
    @ParameterizedTest
    @CsvSource({
        "°F, DEG_F",
        "degF, DEG_F",
        "degrees-fahrenheit, DEG_F",
        "Degrees Fahrenheit, DEG_F",
        "cfm, FT3-PER-MIN",
        "in. w.c., IN_H2O",
        "inH2O, IN_H2O",
        "gpm, GAL_US-PER-MIN",
        "%RH, PERCENT_RH",
        "ug/m3, MicroGM-PER-M3",
        "MBH, KiloBTU_IT-PER-HR",
        "kwh, KiloW-HR",
        "KWH, KiloW-HR",
        "mw, MegaW",
        "mW, MilliW",
        "rpm, REV-PER-MIN",
        "m3/h, M3-PER-HR",
        "L/s, L-PER-SEC",
        "no-units, UNITLESS",
        "NTU, NTU",
        "tons, TON_FG"
    })
    void theyAreFoundByTheNamesThatPeopleUse(String name, String qudt) {
        assertThat(Unit.find(name)).isEqualTo(Unit.ofQudt(qudt));
    }

    @Test
    void controllersNameThemByStandards() {
        assertThat(Unit.ofBacnet("cubic-feet-per-minute")).isEqualTo(Unit.ofQudt("FT3-PER-MIN"));
        // of the standard's own, a ton is 1,000 kg; of people in this trade it is a power
        assertThat(Unit.ofBacnet("tons")).isEqualTo(Unit.ofQudt("TONNE"));
        assertThat(Unit.ofUnece("FAH")).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(Unit.ofUnece("nonsense")).isNull();
    }

    /** Installations keep units by the names of before; those must not become unknown. */
    @Test
    void theStoreGetsBackWhatItKept() {
        for (String name : List.of("DEGREE_CELSIUS", "KILOWATT_HOUR", "RELATIVE_HUMIDITY", "COUNT", "PERCENT", "LUX")) {
            assertThat(Unit.stored(name).isKnown()).as(name).isTrue();
            assertThat(Unit.stored(name).name()).isEqualTo(name);
        }
        Unit.known().forEach(unit -> assertThat(Unit.stored(unit.name())).isEqualTo(unit));
        assertThat(Unit.stored("KiloGM-PER-M2-SEC").symbol()).isEqualTo("kg/(m²·s)");
        assertThat(Unit.stored("blinks")).isEqualTo(Unit.unknown("blinks"));
    }

    @Test
    void rubbishIsNoUnit() {
        for (String rubbish : List.of("", "-", "PER", "PER-", "Kilo", "DEG_X", "M9", "M-PER-PER", "x".repeat(10_000))) {
            assertThat(Unit.find(rubbish)).as(rubbish).isNull();
        }
    }

    @Test
    void metricStandsBesideWhatIsNot() {
        assertThat(Unit.DEGREE_FAHRENHEIT.metric()).isEqualTo(Unit.DEGREE_CELSIUS);
        assertThat(Unit.KILOPASCAL.metric()).isEqualTo(Unit.KILOPASCAL);
        Unit.known()
                .forEach(unit ->
                        assertThat(unit.measures(unit.metric())).as(unit.qudt()).isTrue());
    }
}
