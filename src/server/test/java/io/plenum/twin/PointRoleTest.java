package io.plenum.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several set points a zone is held to; whoever shows or compares another one shows a wrong value as right. */
class PointRoleTest {

    private static @Nullable String of(PointRole role, String... classes) {
        TestPlant plant = new TestPlant().room("room").equipment("vav", "Variable_Air_Volume_Box_With_Reheat", "room");
        for (String brickClass : classes) {
            plant.number("vav", brickClass.toLowerCase(Locale.ROOT), brickClass);
        }
        SiteModel model = plant.model();
        Point point = role.of(model, Objects.requireNonNull(model.space("room")));
        return point == null ? null : point.brickClass();
    }

    /** Brick 1.4 has set points for occupied, unoccupied and standby hours beside the one in force. */
    @Test
    void theSetPointInForceComesFirstWhateverTheOrder() {
        assertThat(of(
                        PointRole.HEATING_SETPOINT,
                        "Unoccupied_Air_Temperature_Heating_Setpoint",
                        "Occupied_Air_Temperature_Heating_Setpoint",
                        "Effective_Air_Temperature_Heating_Setpoint"))
                .isEqualTo("Effective_Air_Temperature_Heating_Setpoint");
        assertThat(of(
                        PointRole.COOLING_SETPOINT,
                        "Unoccupied_Cooling_Temperature_Setpoint",
                        "Zone_Air_Cooling_Temperature_Setpoint"))
                .isEqualTo("Zone_Air_Cooling_Temperature_Setpoint");
        assertThat(of(PointRole.SETPOINT, "Zone_Air_Temperature_Setpoint", "Effective_Air_Temperature_Setpoint"))
                .isEqualTo("Effective_Air_Temperature_Setpoint");
    }

    /** At night they would call every warm room too warm. */
    @Test
    void theSetPointOfEmptyHoursIsNotTheRooms() {
        assertThat(of(PointRole.HEATING_SETPOINT, "Unoccupied_Heating_Temperature_Setpoint"))
                .isNull();
        assertThat(of(PointRole.COOLING_SETPOINT, "Standby_Cooling_Temperature_Setpoint"))
                .isNull();
    }

    /** A box blows in air of another temperature than it holds the room at. */
    @Test
    void theSetPointOfTheSupplyAirIsNotTheRooms() {
        assertThat(of(PointRole.HEATING_SETPOINT, "Discharge_Air_Temperature_Heating_Setpoint"))
                .isNull();
    }
}
