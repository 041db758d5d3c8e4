package io.plenum.tabular.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldUnitTest {

    private static FieldUnit unit(String text) {
        return java.util.Objects.requireNonNull(FieldUnit.of(text), text);
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
            mbar            | hPa
            tons            | ton
            MBH             | MBH""")
    void spellings(String text, String symbol) {
        assertThat(unit(text.strip()).symbol()).isEqualTo(symbol.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "furlong", "X", "SAT", "temperature", "Hallo Welt, das ist keine Einheit"})
    void othersAreNone(String text) {
        assertThat(FieldUnit.of(text)).isNull();
    }

    /** A thousandth and a million differ by the size of one letter. */
    @Test
    void smallAndLargeM() {
        assertThat(unit("MW").to(unit("W"), 1)).isEqualTo(1e6);
        assertThat(unit("mW").to(unit("W"), 1)).isEqualTo(1e-3);
        assertThat(unit("mA").to(unit("A"), 20)).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void conversions() {
        assertThat(unit("°F").to(unit("°C"), 212)).isCloseTo(100, within(1e-9));
        assertThat(unit("K").to(unit("°F"), 273.15)).isCloseTo(32, within(1e-9));
        assertThat(unit("inH2O").to(unit("Pa"), 1)).isCloseTo(249.08891, within(1e-5));
        assertThat(unit("cfm").to(unit("m³/h"), 1000)).isCloseTo(1699.01, within(0.01));
        assertThat(unit("ton").to(unit("kW"), 1)).isCloseTo(3.51685, within(1e-5));
        assertThat(unit("therm").to(unit("kWh"), 1)).isCloseTo(29.3071, within(1e-4));
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
