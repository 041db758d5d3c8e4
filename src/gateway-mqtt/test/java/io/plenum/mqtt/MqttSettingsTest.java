package io.plenum.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Tuning;
import io.plenum.trust.PasswordFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MqttSettingsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private MqttSettings settings(Map<String, String> more) throws ConnectorException {
        Map<String, String> settings = new HashMap<>(Map.of("endpoint", "mqtts://broker"));
        settings.putAll(more);
        PasswordFiles passwords =
                new PasswordFiles(data, (file, place) -> place.host().equals("broker"));
        return MqttSettings.of(new Connection("m", "mqtt", true, settings, Tuning.DEFAULT), "usual", passwords);
    }

    @Test
    void whatIsLeftOutIsSafe() throws ConnectorException {
        MqttSettings usual = settings(Map.of());
        assertThat(usual.broker().endpoint().port()).isEqualTo(8883);
        assertThat(usual.broker().version()).isEqualTo(5);
        assertThat(usual.broker().secure()).isTrue();
        assertThat(usual.broker().clientId()).isEqualTo("usual");
        assertThat(usual.broker().cleanStart()).isTrue();
        assertThat(usual.rebirth()).isTrue();
        assertThat(usual.hostId()).isEmpty();
    }

    /** A dead broker has to be noticed before the values that it no longer brings are stale. */
    @Test
    void theKeepAliveIsNeverLongerThanHalfTheStaleTime() throws ConnectorException {
        assertThat(settings(Map.of("keepAliveSeconds", "3600")).broker().keepAlive())
                .isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint | http://broker",
                "endpoint | mqtt://broker/path",
                "endpoint | mqtt://user@broker",
                "version | 4",
                "qos | 3",
                "qos | one",
                "topics | a/#/b",
                "topics | a+",
                "maxPayload | 99999999999",
                "cleanStart | maybe",
                "sparkplugHostId | a/b",
                "template.x | a/#/b",
                "keepAliveSeconds | 0"
            })
    void whatCannotBeIsRefusedByItsName(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(name.startsWith("template") ? "template" : name);
    }

    /** docs/decisions/0034: a password goes to the broker that it was entered for, and to no other. */
    @Test
    void aPasswordIsOfItsBroker() throws Exception {
        Files.writeString(data.resolve("p"), "secret\n");
        Map<String, String> user = Map.of("user", "u", "passwordFile", "p");
        assertThat(settings(user).broker().password()).isEqualTo("secret");
        Map<String, String> elsewhere = new HashMap<>(user);
        elsewhere.put("endpoint", "mqtts://other");
        assertThatThrownBy(() -> settings(elsewhere)).hasMessageContaining("password-elsewhere");
        assertThatThrownBy(() -> settings(Map.of("user", "u", "passwordFile", "../p")))
                .hasMessageContaining("passwordFile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "a/#", "+/b", "a/+/c", "/a"})
    void filtersOfTopics(String filter) throws ConnectorException {
        assertThat(settings(Map.of("topics", filter + ", x")).topics()).containsExactly(filter, "x");
    }
}
