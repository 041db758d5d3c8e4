package io.plenum.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.control.ControlParameter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SettingsJsonTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final AulaHouse building = new AulaHouse(1, Instant.parse("2026-01-12T00:00:00Z"), false);
    private final SettingsJson settings = new SettingsJson(building);

    @Test
    void asFoundIsAPresetAndSoIsGuideline36() {
        assertThat(settings.read()).containsEntry("airStart", 5.0).containsEntry("exhaustOverride", true);
        assertThat(building.usesGuideline36()).isFalse();

        building.useGuideline36(true);

        assertThat(settings.read()).containsEntry("airStart", 6.75).containsEntry("supplyReset", true);
        assertThat(building.usesGuideline36()).isTrue();
    }

    @Test
    void whatIsNamedIsSetAndTheRestStays() {
        settings.apply(json.readTree("{\"airEnd\":19,\"lightsByPresence\":true,\"exhaustOverride\":false}"));

        assertThat(building.setting(ControlParameter.AIR_END)).isEqualTo(19);
        assertThat(building.setting(ControlParameter.LIGHTS_BY_PRESENCE)).isEqualTo(1);
        assertThat(building.setting(ControlParameter.EXHAUST_OVERRIDE)).isZero();
        assertThat(building.setting(ControlParameter.AIR_START)).isEqualTo(5);
    }

    /** Half of a wrong request would leave the building in a state that nobody asked for. */
    @Test
    void aWrongValueIsNamedAndNothingIsSet() {
        assertThatThrownBy(() -> settings.apply(json.readTree("{\"airEnd\":19,\"minimumFlow\":3}")))
                .hasMessage("minimumFlow: give a number from 0.02 to 1.0");
        assertThatThrownBy(() -> settings.apply(json.readTree("{\"airEnd\":19,\"optimalStart\":1}")))
                .hasMessage("optimalStart: give true or false");
        assertThatThrownBy(() -> settings.apply(json.readTree("{\"airEnd\":19,\"blinds\":1}")))
                .hasMessage("blinds: there is no such setting");
        assertThatThrownBy(() -> settings.apply(json.readTree("[]"))).hasMessageContaining("no JSON object");
        assertThat(building.setting(ControlParameter.AIR_END)).isEqualTo(21);
    }
}
