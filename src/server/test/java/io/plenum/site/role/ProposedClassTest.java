package io.plenum.site.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of proposed classes agrees with that of their meanings. */
class ProposedClassTest {

    @Test
    void eachIsOfAFunctionThatTheTablesKnow() {
        assertThat(ProposedClass.all()).hasSizeGreaterThan(100).allSatisfy(one -> {
            assertThat(one.function()).as(one.brickClass()).isNotEqualTo(PointFunction.UNKNOWN);
            assertThat(one.kinds()).as(one.brickClass()).isNotEmpty();
        });
        assertThat(ProposedClass.names()).doesNotHaveDuplicates().contains("Alarm");
    }

    /** An alarm of a lift is told by other words than one of a pump; for neither there are two lines that may decide. */
    @Test
    void noEquipmentIsAtTwoLinesOfOneClass() {
        for (EquipmentType type : EquipmentType.values()) {
            assertThat(ProposedClass.all().stream()
                            .filter(one -> type != EquipmentType.UNKNOWN && one.isAt(type))
                            .map(ProposedClass::brickClass))
                    .as(type.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aUnitOfAnotherQuantityExcludesAndNoUnitDoesNot() {
        ProposedClass supply = Objects.requireNonNull(ProposedClass.ofClass("Supply_Air_Temperature_Sensor"));

        assertThat(supply.allows(Unit.DEGREE_FAHRENHEIT)).isTrue();
        assertThat(supply.allows(Unit.UNITLESS)).isTrue();
        assertThat(supply.allows(Unit.PERCENT)).isFalse();
        assertThat(supply.allows(PointKind.BINARY)).isFalse();
    }
}
