package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Double;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What BACnet objects say, as samples: a number that nobody can mean is a fault, and the fault says why. */
class ObjectReadingTest {

    private static final Point NUMERIC = point(PointKind.NUMERIC, Unit.DEGREE_CELSIUS);
    private static final Point BINARY = point(PointKind.BINARY, Unit.UNITLESS, "off", "on");
    private static final Point MODES = point(PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");

    @Test
    void infinityIsAFaultWithoutANumber() {
        for (Encodable value :
                List.of(new Real(Float.POSITIVE_INFINITY), new Real(Float.NEGATIVE_INFINITY), new Double(-1.0 / 0))) {
            expectFault(sample(NUMERIC, value), "infinite");
        }
        expectFault(sample(NUMERIC, new Real(Float.NaN)), "not-a-number");
    }

    @Test
    void aSentinelIsAFault() {
        expectFault(sample(NUMERIC, new Real(-9999f)), "impossible");
        expectFault(sample(NUMERIC, new Real(Float.MAX_VALUE)), "placeholder");
    }

    /** Multi-state values begin at 1 (ASHRAE 135-2020, 12.18); texts exist for three of them. */
    @Test
    void aStateThatDoesNotExistIsAFault() {
        expectFault(sample(MODES, new UnsignedInteger(0)), "no-state");
        expectFault(sample(MODES, new UnsignedInteger(4)), "no-state");
        expectFault(sample(BINARY, new UnsignedInteger(2)), "not-binary");
        assertThat(sample(MODES, new UnsignedInteger(3)))
                .returns(3.0, Sample::value)
                .returns(Quality.GOOD, Sample::quality);
        assertThat(sample(BINARY, BinaryPV.active)).returns(1.0, Sample::value).returns(Quality.GOOD, Sample::quality);
    }

    @Test
    void whatIsNoNumberSaysWhatItIs() {
        expectFault(sample(NUMERIC, new CharacterString("21.5")), "text", "21.5");
        expectFault(sample(NUMERIC, new SequenceOf<>(new Real(1), new Real(2))), "array", "2");
        expectFault(sample(NUMERIC, date()), "date");
        expectFault(sample(NUMERIC, new DateTime(date(), new Time(1, 2, 3, 4))), "date");
        expectFault(sample(NUMERIC, Null.instance), "missing");
        expectFault(sample(NUMERIC, null), "missing");
    }

    @Test
    void aRefusalIsToldInTheDevicesOwnWord() {
        Sample refused = ObjectReading.refused("read-access-denied").toSample(NUMERIC, Instant.EPOCH);
        expectFault(refused, "refused", "read-access-denied");
    }

    @Test
    void theFlagsOfTheControllerComeFirst() {
        var out = new StatusFlags(false, false, false, true);
        Sample sample = new ObjectReading(new Real(Float.NaN), out, null, null).toSample(NUMERIC, Instant.EPOCH);
        assertThat(sample.quality()).isEqualTo(Quality.DISABLED);
        var faulty = new StatusFlags(false, true, false, false);
        Sample fault = new ObjectReading(new Real(21), faulty, null, null).toSample(NUMERIC, Instant.EPOCH);
        assertThat(fault).returns(21.0, Sample::value).returns(Quality.FAULT, Sample::quality);
        assertThat(Objects.requireNonNull(fault.reason()).messageKey()).isEqualTo("point.reason.controller-fault");
    }

    private static Date date() {
        return new Date(2026, Month.JANUARY, 15, DayOfWeek.THURSDAY);
    }

    private static Sample sample(Point point, @Nullable Encodable value) {
        return new ObjectReading(value, null, null, null).toSample(point, Instant.EPOCH);
    }

    private static void expectFault(Sample sample, String reason, String... arguments) {
        assertThat(sample.quality()).isEqualTo(Quality.FAULT);
        assertThat(sample.value()).isNaN();
        QualityReason said = Objects.requireNonNull(sample.reason());
        assertThat(said.messageKey()).isEqualTo("point.reason." + reason);
        assertThat(said.arguments()).containsAll(List.of(arguments));
    }

    private static Point point(PointKind kind, Unit unit, String... states) {
        return new Point(new PointId(1), "a/b", "b", "Point", kind, unit, List.of(states), false, null);
    }
}
