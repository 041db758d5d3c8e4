package io.plenum.site.pointlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.web.RequestProblem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engineering Data Exchange of the BACnet Interest Group Europe, layouts 2.x, with the files beside it. */
class EdeListTest extends PointListCase {

    private static final String STATES = """
        #State Text Reference
        #Reference Number;Text 1 or Inactive-Text;Text 2 or Active-Text;Text 3;Text 4
        1;Aus;Ein;;
        2;Aus;Stufe 1;Stufe 2;Auto
        """;

    @Test
    void pointsHaveTheirSourceUnitStatesAndDescription() {
        List<ListedPoint> points = read(Map.of(
                "school_EDE.csv", bytes(EDE + """
                    AHU1_SAT;1205;RLT1'Zul'T;0;5;Zulufttemperatur;21.0;-20;60;N;Y;40;5;;62;;
                    AHU1_FAN;1205;RLT1'Zul'Ven;4;7;Zuluftventilator;0;;;Y;Y;;;1;;;
                    AHU1_MODE;1205;RLT1'BA;19;2;Betriebsart;1;;;Y;N;;;2;95;;
                    """),
                "school_StateTexts.csv", bytes(STATES)));

        assertThat(points)
                .extracting(ListedPoint::name)
                .containsExactly("Zulufttemperatur", "Zuluftventilator", "Betriebsart");
        assertThat(points)
                .extracting(ListedPoint::source)
                .containsExactly(
                        new PointSource("bacnet", "1205/analog-input,5"),
                        new PointSource("bacnet", "1205/binary-output,7"),
                        new PointSource("bacnet", "1205/multi-state-value,2"));
        assertThat(points)
                .extracting(ListedPoint::kind)
                .containsExactly(PointKind.NUMERIC, PointKind.BINARY, PointKind.MULTISTATE);
        assertThat(points)
                .extracting(ListedPoint::unit)
                .containsExactly(Unit.DEGREE_CELSIUS, Unit.UNITLESS, Unit.UNITLESS);
        assertThat(points)
                .extracting(ListedPoint::states)
                .containsExactly(List.of(), List.of("Aus", "Ein"), List.of("Aus", "Stufe 1", "Stufe 2", "Auto"));
        assertThat(points).extracting(ListedPoint::writable).containsExactly(false, true, true);
        assertThat(points.getFirst().key()).isEqualTo("bacnet-1205/RLT1-Zul-T");
        assertThat(sentences()).isEmpty();
    }

    /** Excel saves UTF-16 and windows-1252, tools UTF-8 with and without a mark; separators are what the country has. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                UTF-8, false, ";"
                UTF-8, true, ";"
                UTF-8, true, ","
                ISO-8859-1, false, ";"
                windows-1252, false, ","
                UTF-16LE, true, ";"
                UTF-16BE, true, ","
                """)
    void encodingsAndSeparators(String charset, boolean mark, String separator) {
        String text = (EDE + "K;7;Wärmezähler Süd;0;1;Größe in °C;;;;N;Y;;;;62;;\n").replace(";", separator);

        List<ListedPoint> points = read(Map.of("ede.csv", encoded(text, charset, mark)));

        assertThat(points).extracting(ListedPoint::name).containsExactly("Größe in °C");
        assertThat(points.getFirst().key()).isEqualTo("bacnet-7/Waermezaehler-Sued");
        assertThat(points.getFirst().unit()).isEqualTo(Unit.DEGREE_CELSIUS);
    }

    private static byte[] encoded(String text, String charset, boolean mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((mark ? "\uFEFF" + text : text).getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }

    /** Tools write the head without its #, with other dashes, in other words, or translate it. */
    @Test
    void headsOfOtherTools() {
        List<ListedPoint> points = read(
                EDE.substring(0, EDE.indexOf("# keyname"))
                        + "Schlüssel X;Nr. A;Bezeichner;Sorte;Zahl;Erläuterung\nK;12;T_Aussen;2;7;Außentemperatur;;;;N;Y;;;;62\n");
        assertThat(points.getFirst().source()).isEqualTo(new PointSource("bacnet", "12/analog-value,7"));
        assertThat(points.getFirst().unit()).isEqualTo(Unit.DEGREE_CELSIUS);

        points = read("""
            keyname;device-obj-instance;object-name;object-type;object-instance;commandable
            OBJ:0:1;12;T;0;1;Y
            """);
        assertThat(points.getFirst().source()).isEqualTo(new PointSource("bacnet", "12/analog-input,1"));
        assertThat(points.getFirst().writable()).isTrue();
    }

    /** Every EDE file has the device itself, schedules and alarm classes; they are no points and no reason to worry. */
    @Test
    void objectsWithoutAValueAreCountedAndLeftOut() {
        StringBuilder rows = new StringBuilder(EDE);
        for (int i = 0; i < 8; i++) {
            rows.append("NC;9;NC %d;15;%d;;;;;;;;;;;;\n".formatted(i, i));
        }
        List<ListedPoint> points = read(rows + "D;9;Controller;8;9;;;;;;;;;;;;\nT;9;T;0;1;;;;;;;;;;62;;\n");

        assertThat(points).hasSize(1);
        assertThat(sentences())
                .contains("list.csv, line 9: NC 0: is a notification-class and no point: left out.")
                .endsWith("list.csv: and 4 more objects without a value.");
    }

    @Test
    void whatIsNotKnownIsAWarningWithItsLine() {
        List<ListedPoint> points = read(EDE + """
            A;9;A;0;1;;;;;;;;;;4711;;
            B;9;B;4;1;;;;;;;;;12;;;
            C;9;C;0;4194303;;;;;;;;;;62;;
            D;;D;0;2;;;;;;;;;;62;;
            ;9;;0;3;;;;;;;;;;62;;
            """);

        assertThat(points).hasSize(4);
        assertThat(points).filteredOn(point -> point.source() != null).hasSize(2);
        assertThat(points.getFirst().unit().isKnown()).isFalse();
        assertThat(sentences())
                .contains(
                        "list.csv, line 9: A: has the unit code 4711, which BACnet does not have; add the list's file of"
                                + " units.",
                        "list.csv, line 10: B: refers to the state texts 12, which no file of the upload has; its"
                                + " states are shown as numbers. Add the file of state texts.",
                        "list.csv, line 11: C: \"analog-input,4194303\" has an instance that no object can have: the highest is"
                                + " 4194302.",
                        "list.csv, line 12: D: names no device: say the device's instance, 0 to 4194302.",
                        "list.csv, line 13: has no name and was left out.");
    }

    /** Manufacturers number units above those of the standard; their own file says what they mean. */
    @Test
    void aFileOfUnitsExplainsOwnCodes() {
        List<ListedPoint> points = read(Map.of(
                "x_EDE.csv", bytes(EDE + "A;9;A;0;1;;;;;;;;;;4711;;\n"),
                "x_Units.csv", bytes("#Encoding of BACnet Engineering Units\n#Code;Unit Text\n4711;m3/h\n")));

        assertThat(points.getFirst().unit().qudt()).isEqualTo("M3-PER-HR");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void whatIsNoListIsRefusedInWords() {
        assertThatThrownBy(() -> read("just\nsome\nlines\n"))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("site.list.no-columns"));
        assertThatThrownBy(() -> read(Map.of("x.csv", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .startsWith("tabular.refused."));
    }

    @Test
    void fiveThousandRowsTakeSeconds() {
        StringBuilder rows = new StringBuilder(EDE);
        for (int i = 0; i < 5000; i++) {
            rows.append("K%d;%d;Gebäude'Anlage %d'Fühler %d;0;%d;Raumtemperatur %d;21;;;N;Y;;;;62;;\n"
                    .formatted(i, 1000 + i / 100, i / 100, i, i, i));
        }

        List<ListedPoint> points = Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(rows.toString()));

        assertThat(points).hasSize(5000);
    }
}
