package io.plenum.opcua.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.Test;

/** What OPC UA variables say, as samples. */
class NodeReadingTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Point NUMERIC = point(PointKind.NUMERIC);
    private static final Point MODES = point(PointKind.MULTISTATE, "off", "heating", "cooling");

    @Test
    void whatNobodyCanMeanIsAFault() {
        expectFault(NUMERIC, Double.POSITIVE_INFINITY, "infinite");
        expectFault(NUMERIC, Float.NaN, "not-a-number");
        expectFault(NUMERIC, -9999.0, "impossible");
        expectFault(MODES, 4, "no-state");
        expectFault(MODES, 1.5, "fraction");
        expectFault(point(PointKind.BINARY, "off", "on"), uint(2), "not-binary");
    }

    @Test
    void whatIsNoNumberSaysWhatItIs() {
        expectFault(NUMERIC, "21.5", "text", "21.5");
        expectFault(NUMERIC, new Double[] {1.0, 2.0, 3.0}, "array", "3");
        expectFault(NUMERIC, new DateTime(NOW), "date", "2026-01-15T10:00:00Z");
        expectFault(NUMERIC, ExtensionObject.of(ByteString.of(new byte[0]), NodeIds.Range), "structure");
        assertThat(sample(NUMERIC, new DataValue(Variant.NULL_VALUE), 0).reason())
                .isEqualTo(QualityReason.of("point.reason.missing"));
    }

    /** A bad value has its status for a reason, whatever stands beside it. */
    @Test
    void theStatusIsTheReasonWhereItSaysMore() {
        var broken = new DataValue(Variant.NULL_VALUE, new StatusCode(StatusCodes.Bad_SensorFailure));
        Sample sample = sample(NUMERIC, broken, 0);
        assertThat(sample.quality()).isEqualTo(Quality.FAULT);
        assertThat(sample.reason()).isEqualTo(QualityReason.of("point.reason.status", "Bad_SensorFailure"));
        var away = new DataValue(Variant.NULL_VALUE, new StatusCode(StatusCodes.Bad_NoCommunication));
        assertThat(sample(NUMERIC, away, 0).quality()).isEqualTo(Quality.DOWN);
    }

    /** A variable with EnumStrings counts its states from 0 (OPC 10000-8, 5.3.3.3), a point from 1. */
    @Test
    void statesCountedFromZeroAreShifted() {
        assertThat(sample(MODES, new DataValue(new Variant(0)), 1)).returns(1.0, Sample::value);
        assertThat(sample(MODES, new DataValue(new Variant(3)), 1).quality()).isEqualTo(Quality.FAULT);
    }

    private static Sample sample(Point point, DataValue value, int offset) {
        return NodeReading.sample(point, value, NOW, offset);
    }

    private static void expectFault(Point point, Object value, String reason, String... arguments) {
        Sample sample = sample(point, new DataValue(new Variant(value)), 0);
        assertThat(sample.quality()).as(reason).isEqualTo(Quality.FAULT);
        assertThat(sample.value()).isNaN();
        QualityReason said = Objects.requireNonNull(sample.reason());
        assertThat(said.messageKey()).isEqualTo("point.reason." + reason);
        assertThat(said.arguments()).containsAll(List.of(arguments));
    }

    private static Point point(PointKind kind, String... states) {
        Unit unit = kind == PointKind.NUMERIC ? Unit.DEGREE_CELSIUS : Unit.UNITLESS;
        return new Point(new PointId(1), "a/b", "b", "Point", kind, unit, List.of(states), false, null);
    }
}
