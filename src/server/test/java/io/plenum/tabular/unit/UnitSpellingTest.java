package io.plenum.tabular.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSpellingTest {

    private static Unit unit(String text) {
        return java.util.Objects.requireNonNull(UnitSpelling.of(text), text);
    }

    /** One unit in the spellings of many programs, garbled signs of degrees among them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            degF            | °F
            Deg. F          | °F
            degrees-fahrenheit | °F
            ºC              | °C
            Â°C             | °C
            °C              | °C
            in. w.c.        | inH₂O
            inH2O           | inH₂O
            inches of water | inH₂O
            CFM             | cfm
            m3/h            | m³/h
            m^3/h           | m³/h
            KWH             | kWh
            kW-hr           | kWh
            % r.H.          | % RH
            percent         | %
            ug/m3           | µg/m³
            µg/m³           | µg/m³
            mbar            | mbar
            tons            | TR
            MBH             | kBTU/h
            gCO2eq/kWh      | g/kWh
            milliamperes    | mA""")
    void spellings(String text, String symbol) {
        assertThat(unit(text.strip()).symbol()).isEqualTo(symbol.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "furlong", "X", "SAT", "temperature", "Hallo Welt, das ist keine Einheit"})
    void othersAreNone(String text) {
        assertThat(UnitSpelling.of(text)).isNull();
    }

    /** A thousandth and a million differ by the size of one letter. */
    @Test
    void smallAndLargeM() {
        assertThat(unit("MW").convert(1, unit("W"))).isEqualTo(1e6);
        assertThat(unit("mW").convert(1, unit("W"))).isEqualTo(1e-3);
        assertThat(unit("mA").convert(20, unit("A"))).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void conversions() {
        assertThat(unit("°F").convert(212, unit("°C"))).isCloseTo(100, within(1e-9));
        assertThat(unit("K").convert(273.15, unit("°F"))).isCloseTo(32, within(1e-9));
        assertThat(unit("inH2O").convert(1, unit("Pa"))).isCloseTo(249.08891, within(1e-5));
        assertThat(unit("cfm").convert(1000, unit("m³/h"))).isCloseTo(1699.01, within(0.01));
        assertThat(unit("ton").convert(1, unit("kW"))).isCloseTo(3.51685, within(1e-5));
        assertThat(unit("therm").convert(1, unit("kWh"))).isCloseTo(29.3001, within(1e-4));
    }

    /** A unit stands behind a name in brackets, behind a comma, a slash or the word "in", and a key may have brackets too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Supply Air Temp (°F) | Supply Air Temp | °F
            SAT [degC]           | SAT             | °C
            Druck, Pa            | Druck           | Pa
            Temperatur in °C     | Temperatur      | °C
            Temperatur / °C      | Temperatur      | °C
            Temp °C              | Temp            | °C
            Main_kWh             | Main            | kWh
            Valve %              | Valve           | %
            Room (north)         | Room (north)    |
            AHU/T                | AHU/T           |
            SAT                  | SAT             | """)
    void unitsBehindNames(String head, String name, String symbol) {
        UnitText text = UnitText.of(head);
        assertThat(text.name()).isEqualTo(name);
        assertThat(text.unit() == null ? null : text.unit().symbol()).isEqualTo(symbol);
    }
}
