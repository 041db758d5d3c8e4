package io.plenum.mqtt.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTemplateTest {

    private static TopicTemplate template(String line) throws ConnectorException {
        return TopicTemplate.of(Map.of("template.a", line)).getFirst();
    }

    @Test
    void levelsOfTheTopicGetNames() throws ConnectorException {
        TopicTemplate template = template("site/+/{room}/{quantity}/state value=/value");
        assertThat(template.names("site/1/101/co2/state"))
                .containsExactly(Map.entry("room", "101"), Map.entry("quantity", "co2"));
        assertThat(template.names("site/1/101/co2")).isNull();
        assertThat(template.names("site/1/101/co2/state/more")).isNull();
        assertThat(template("a/{b}/#").names("a/x/y/z")).containsExactly(Map.entry("b", "x"));
    }

    /** Topics may hold blanks: names of Zigbee2MQTT do. */
    @Test
    void theAvailabilityIsOfTheSameDevice() throws ConnectorException {
        TopicTemplate template = template("z2m/{device} availability=z2m/{device}/availability");
        assertThat(template.availabilityOf("z2m/living room")).isEqualTo("z2m/living room/availability");
        assertThat(Objects.requireNonNull(TopicTemplate.first(TopicTemplate.of(Map.of()), "zigbee2mqtt/x"))
                        .availabilityOf("zigbee2mqtt/x"))
                .isEqualTo("zigbee2mqtt/x/availability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/#/b", "a time=ts", "a colour=/c", "a value=v"})
    void whatIsNoTemplateIsRefused(String line) {
        assertThatThrownBy(() -> template(line)).isInstanceOf(ConnectorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json/a", "json/#/t", "json/a+#/t", "json/a#t", "a#/t", "sparkplug/a#/t"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(ValueAddress.parse(text)).isNull();
    }
}
