package io.plenum.point;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no controller can mean is never a value: a wrong number shown as right is the worst that can happen. */
class ValueCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NUMERIC, 0, UNITLESS, NaN, not-a-number",
        "NUMERIC, 0, KILOWATT_HOUR, Infinity, infinite",
        "NUMERIC, 0, WATT, -Infinity, infinite",
        "NUMERIC, 0, UNITLESS, 3.4028234663852886E38, placeholder",
        "NUMERIC, 0, DEGREE_CELSIUS, -9999, impossible",
        "NUMERIC, 0, DEGREE_CELSIUS, -999.9, impossible",
        "NUMERIC, 0, DEGREE_CELSIUS, 3276.7, impossible",
        "NUMERIC, 0, DEGREE_CELSIUS, -274, impossible",
        "NUMERIC, 0, KELVIN, -9999, impossible",
        "NUMERIC, 0, PERCENT, -9999, impossible",
        "NUMERIC, 0, PERCENT, 655.35, placeholder",
        "NUMERIC, 0, RELATIVE_HUMIDITY, 327.67, impossible",
        "NUMERIC, 0, PARTS_PER_MILLION, 65535, placeholder",
        "NUMERIC, 0, LITRE_PER_SECOND, -9999, placeholder",
        "NUMERIC, 0, LUX, -9999, impossible",
        "NUMERIC, 0, DEG_F, -460, impossible",
        "NUMERIC, 0, DEG_F, 3276.7, impossible",
        "NUMERIC, 0, DEG_R, -1, impossible",
        "NUMERIC, 0, UNITLESS, -9999, placeholder",
        "NUMERIC, 0, KILOWATT_HOUR, -9999, placeholder",
        "NUMERIC, 0, KILOWATT, -32768, placeholder",
        "NUMERIC, 0, WATT, -2147483648, placeholder",
        "NUMERIC, 0, M3-PER-HR, 65535, placeholder",
        "NUMERIC, 0, FT3-PER-MIN, 32767, placeholder",
        "NUMERIC, 0, IN_H2O, -9999, placeholder",
        "NUMERIC, 0, BAR, 65535, placeholder",
        "NUMERIC, 0, MicroGM-PER-M3, 65535, placeholder",
        "NUMERIC, 0, FT-PER-MIN, -50000, impossible",
        "NUMERIC, 0, florins, -9999, placeholder",
        "BINARY, 2, UNITLESS, 2, not-binary",
        "BINARY, 0, UNITLESS, -1, not-binary",
        "BINARY, 2, UNITLESS, 0.5, not-binary",
        "MULTISTATE, 3, UNITLESS, 0, no-state",
        "MULTISTATE, 3, UNITLESS, 4, no-state",
        "MULTISTATE, 3, UNITLESS, 1.5, fraction",
        "MULTISTATE, 0, UNITLESS, 0, no-state-open",
        "MULTISTATE, 0, UNITLESS, -1, no-state-open",
    })
    void whatNobodyCanMeanIsRefusedWithItsReason(PointKind kind, int states, String unit, double value, String reason) {
        QualityReason problem = Objects.requireNonNull(ValueCheck.problem(kind, states, Unit.stored(unit), value));
        assertThat(problem.messageKey()).isEqualTo("point.reason." + reason);
    }

    /** A register may stand at any number, power may flow backwards, a flue is hot: only the impossible is refused. */
    @ParameterizedTest
    @CsvSource({
        "NUMERIC, 0, DEGREE_CELSIUS, -40",
        "NUMERIC, 0, DEGREE_CELSIUS, 850",
        "NUMERIC, 0, KELVIN, -3",
        "NUMERIC, 0, PERCENT, 0",
        "NUMERIC, 0, PERCENT, 104",
        "NUMERIC, 0, WATT, -9999",
        "NUMERIC, 0, KILOWATT_HOUR, 65535",
        "NUMERIC, 0, WATT, -32768",
        "NUMERIC, 0, DEG_F, -459.67",
        "NUMERIC, 0, DEG_F, 500",
        "NUMERIC, 0, UNITLESS, 65535",
        "NUMERIC, 0, COUNT, 4294967295",
        "NUMERIC, 0, florins, 65535",
        "NUMERIC, 0, REV-PER-MIN, -1450",
        "NUMERIC, 0, PASCAL, -60",
        "NUMERIC, 0, LUX, 65535",
        "BINARY, 2, UNITLESS, 0",
        "BINARY, 0, UNITLESS, 1",
        "MULTISTATE, 3, UNITLESS, 3",
        "MULTISTATE, 0, UNITLESS, 99",
    })
    void whatMayBeIsAValue(PointKind kind, int states, String unit, double value) {
        assertThat(ValueCheck.problem(kind, states, Unit.stored(unit), value)).isNull();
    }

    @Test
    void aRefusedValueLeavesNoNumberAndSaysWhy() {
        Sample sample = ValueCheck.sample(point("off", "low", "high"), NOW, 7, Quality.GOOD, null);
        assertThat(sample.quality()).isEqualTo(Quality.FAULT);
        assertThat(sample.value()).isNaN();
        assertThat(sample.reason()).isEqualTo(QualityReason.of("point.reason.no-state", "7", 3));
    }

    /** The controller has taken it out of service: that its value is odd as well is no news. */
    @Test
    void whatIsOutOfServiceStaysSo() {
        Sample sample = ValueCheck.sample(point("off", "on"), NOW, 0, Quality.DISABLED, null);
        assertThat(sample.quality()).isEqualTo(Quality.DISABLED);
        assertThat(sample.value()).isNaN();
    }

    @Test
    void textOfADeviceIsCutAndFreedOfControlCharacters() {
        QualityReason reason = QualityReason.of("point.reason.text", "a\u0000b\n" + "x".repeat(500));
        assertThat(reason.arguments().getFirst()).startsWith("a b x").hasSize(QualityReason.LONGEST);
    }

    private static Point point(String... states) {
        @Nullable PointSource none = null;
        return new Point(
                new PointId(1),
                "a/b",
                "b",
                "Mode_Status",
                PointKind.MULTISTATE,
                Unit.UNITLESS,
                List.of(states),
                false,
                none);
    }
}
