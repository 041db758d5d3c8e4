package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.proto.Configuration;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A gateway works with exactly the connections, points and passwords that the server has, or with those it had. */
class ConfigurationCodecTest {

    private static final Tuning FAST = new Tuning(
            Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofSeconds(30), 20, Duration.ofMillis(900));

    private static final Connection CONNECTION =
            new Connection("opcua", "opcua", true, Map.of("endpoint", "opc.tcp://plc:4840", "user", "plenum"), FAST);

    @Test
    void aConfigurationOfManyPointsComesInPartsAndIsWholeAgain() throws Exception {
        List<Point> points = IntStream.range(0, 2_500)
                .mapToObj(number -> point(number, PointKind.NUMERIC, Unit.DEGREE_CELSIUS))
                .toList();
        var whole = new PushedConfiguration(
                "r7", List.of(CONNECTION), points, List.of(new ScopedSecret("opcua-1", "geheim", List.of("plc:4840"))));

        List<Configuration> parts = ConfigurationCodec.write(whole);
        var assembled = new ConfigurationParts();

        assertThat(parts).hasSize(3);
        assertThat(assembled.add(parts.get(0))).isNull();
        assertThat(assembled.add(parts.get(1))).isNull();
        assertThat(assembled.add(Configuration.parseFrom(parts.get(2).toByteArray())))
                .isEqualTo(whole);
    }

    /** Register maps are settings: a hundred of them are more than a message can hold. */
    @Test
    void largeSettingsComeInPartsToo() throws Exception {
        List<Connection> connections = IntStream.range(0, 60)
                .mapToObj(i -> new Connection("m" + i, "modbus", true, Map.of("map.own", "x".repeat(50_000)), FAST))
                .toList();
        var whole = new PushedConfiguration("r8", connections, List.of(), List.of());
        var assembled = new ConfigurationParts();
        List<Configuration> parts = ConfigurationCodec.write(whole);

        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.getSerializedSize() < 2 << 20);
        for (Configuration part : parts.subList(0, parts.size() - 1)) {
            assertThat(assembled.add(part)).isNull();
        }
        assertThat(assembled.add(parts.getLast())).isEqualTo(whole);
    }

    @Test
    void noConnectionAndNoPointIsAConfigurationToo() throws Exception {
        var empty = new PushedConfiguration("r1", List.of(), List.of(), List.of());
        assertThat(new ConfigurationParts().add(ConfigurationCodec.write(empty).getFirst()))
                .isEqualTo(empty);
    }

    /** Each kind of point and each way to name a unit: a unit that nobody knows is kept as its symbol. */
    @Test
    void everyKindAndUnitIsFoundAgain() throws Exception {
        List<Point> points = List.of(
                point(1, PointKind.NUMERIC, Unit.LITRE_PER_SECOND),
                point(2, PointKind.BINARY, Unit.UNITLESS),
                point(3, PointKind.MULTISTATE, Unit.UNITLESS),
                point(4, PointKind.NUMERIC, Unit.ofQudt("KiloGM-PER-M2-SEC")),
                point(5, PointKind.NUMERIC, Unit.unknown("Knödel/h")));
        PushedConfiguration read = whole(new PushedConfiguration("r", List.of(), points, List.of()));
        assertThat(read.points()).isEqualTo(points);
        assertThat(read.points()).extracting(point -> point.unit().symbol()).contains("l/s", "Knödel/h");
    }

    /** The server decides anew while it is still sending: half of the old one must not be mixed with half of the new. */
    @Test
    void anotherRevisionBeginsAnew() throws Exception {
        List<Point> many = IntStream.range(0, 1_500)
                .mapToObj(number -> point(number, PointKind.BINARY, Unit.UNITLESS))
                .toList();
        List<Configuration> old =
                ConfigurationCodec.write(new PushedConfiguration("old", List.of(CONNECTION), many, List.of()));
        var next = new PushedConfiguration("new", List.of(), many.subList(0, 1), List.of());
        var parts = new ConfigurationParts();

        assertThat(parts.add(old.getFirst())).isNull();
        assertThat(parts.add(ConfigurationCodec.write(next).getFirst())).isEqualTo(next);
    }

    /** A kind of a newer server: this gateway could not read its numbers and says so instead of guessing. */
    @Test
    void aPointOfAnUnknownKindIsRefused() {
        Configuration newer = Configuration.newBuilder()
                .setLast(true)
                .addPoint(io.plenum.link.proto.Point.newBuilder().setKey("p").setKindValue(99))
                .build();
        assertThatThrownBy(() -> new ConfigurationParts().add(newer))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("unknown kind");
    }

    @Test
    void tuningThatWasNotSentIsAsUsual() {
        Connection read = ConnectionCodec.read(
                io.plenum.link.proto.Connection.newBuilder().setName("a").build());
        assertThat(read.tuning()).isEqualTo(Tuning.DEFAULT);
        assertThat(ConnectionCodec.read(ConnectionCodec.write(CONNECTION))).isEqualTo(CONNECTION);
    }

    /** It is printed with a record around it sooner or later. */
    @Test
    void aSecretIsNeverPartOfATextForLogs() {
        assertThat(new ScopedSecret("file", "geheim", List.of()).toString()).doesNotContain("geheim");
    }

    private static PushedConfiguration whole(PushedConfiguration configuration) throws Exception {
        var parts = new ConfigurationParts();
        PushedConfiguration whole = null;
        for (Configuration part : ConfigurationCodec.write(configuration)) {
            whole = parts.add(part);
        }
        return java.util.Objects.requireNonNull(whole);
    }

    private static Point point(int number, PointKind kind, Unit unit) {
        List<String> states = kind == PointKind.NUMERIC ? List.of() : List.of("aus", "ein");
        var source = new PointSource("opcua", "nsu=urn:x;s=" + number);
        return new Point(
                new PointId(number), "p" + number, "Punkt " + number, "Sensor", kind, unit, states, true, source);
    }
}
