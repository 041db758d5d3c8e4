package io.plenum.point.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointKind;
import io.plenum.point.QualityReason;
import io.plenum.point.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a device and the site model disagree, one of them is wrong: °F read as °C is a wrong value shown as right. */
class ModelCheckTest {

    @ParameterizedTest
    @CsvSource({
        "DEGREE_CELSIUS, °F",
        "DEGREE_CELSIUS, degF",
        "DEGREE_CELSIUS, degrees fahrenheit",
        "DEGREE_CELSIUS, K",
        "KELVIN, °F",
        "KILOWATT, W",
        "PASCAL, kPa",
        "LITRE_PER_SECOND, m³/h",
        "PERCENT, °C",
    })
    void anotherUnitIsMisleading(String name, String device) {
        Unit model = Unit.stored(name);
        List<ModelDifference> found = differences(PointKind.NUMERIC, model, 0, measured(device));
        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.misleading()).isTrue();
            assertThat(difference.reason().messageKey()).isEqualTo("point.difference.unit");
            assertThat(difference.reason().arguments()).hasSize(2).contains(model.symbol());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DEGREE_CELSIUS, °C",
        "DEGREE_CELSIUS, degC",
        "DEGREE_CELSIUS, degrees celsius",
        "RELATIVE_HUMIDITY, %",
        "PERCENT, % RH",
        "KELVIN, °C",
        "KILOWATT_HOUR, kWh",
        "KILOWATT_HOUR, KWH",
        "CUBIC_METRE_PER_SECOND, m3/s",
    })
    void theSameUnitIsNoDifferenceHoweverItIsWritten(String name, String device) {
        assertThat(differences(PointKind.NUMERIC, Unit.stored(name), 0, measured(device)))
                .isEmpty();
    }

    /** A device that names no unit says nothing about it. */
    @Test
    void silenceIsNoDifference() {
        assertThat(differences(PointKind.NUMERIC, Unit.DEGREE_CELSIUS, 0, measured("")))
                .isEmpty();
        assertThat(differences(PointKind.NUMERIC, Unit.DEGREE_CELSIUS, 0, null)).isEmpty();
    }

    @Test
    void aWordThatNobodyKnowsIsToldButProvesNothing() {
        assertThat(differences(PointKind.NUMERIC, Unit.DEGREE_CELSIUS, 0, measured("blips")))
                .singleElement()
                .returns(false, ModelDifference::misleading);
        assertThat(differences(PointKind.NUMERIC, Unit.UNITLESS, 0, measured("°C")))
                .singleElement()
                .returns(false, ModelDifference::misleading);
    }

    /** State 1 of a fan is "off", 1 of a switch is "on". */
    @Test
    void statesReadAsATruthAreMisleading() {
        var states = new DeviceDeclaration("multi-state-input", true, PointKind.MULTISTATE, "", 2);
        assertThat(differences(PointKind.BINARY, Unit.UNITLESS, 2, states))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.misleading()).isTrue();
                    assertThat(difference.reason())
                            .isEqualTo(QualityReason.of("point.difference.kind-binary", "multi-state-input"));
                });
    }

    @Test
    void anotherNumberOfStatesIsTold() {
        var device = new DeviceDeclaration("multi-state-value", true, PointKind.MULTISTATE, "", 4);
        assertThat(differences(PointKind.MULTISTATE, Unit.UNITLESS, 3, device))
                .extracting(ModelDifference::reason)
                .containsExactly(QualityReason.of("point.difference.states", 4, 3));
        assertThat(differences(PointKind.MULTISTATE, Unit.UNITLESS, 4, device)).isEmpty();
        assertThat(differences(PointKind.MULTISTATE, Unit.UNITLESS, 0, device)).isEmpty();
    }

    @Test
    void whatIsNoNumberIsTold() {
        var list = new DeviceDeclaration("Double[]", false, null, "", 0);
        assertThat(differences(PointKind.NUMERIC, Unit.UNITLESS, 0, list))
                .extracting(ModelDifference::reason)
                .containsExactly(QualityReason.of("point.difference.type", "Double[]"));
    }

    private static DeviceDeclaration measured(String unit) {
        return new DeviceDeclaration("analog-input", true, PointKind.NUMERIC, unit, 0);
    }

    private static List<ModelDifference> differences(
            PointKind kind, Unit unit, int states, @Nullable DeviceDeclaration device) {
        return ModelCheck.differences(kind, unit, states, device);
    }
}
