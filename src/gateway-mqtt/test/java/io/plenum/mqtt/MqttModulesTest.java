package io.plenum.mqtt;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class MqttModulesTest {

    /** The server does not see this part, and so its test of the modules' rules does not either: nothing else holds MQTT to them. */
    @Test
    void whatUsesMqttUsesOnlyWhatItDeclares() {
        ApplicationModules.of("io.plenum", place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                .verify();
    }
}
