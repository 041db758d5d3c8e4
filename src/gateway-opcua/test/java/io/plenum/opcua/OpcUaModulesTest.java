package io.plenum.opcua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class OpcUaModulesTest {

    /**
     * The server does not see this part, and so its test of the modules' rules does not either: nothing else holds OPC UA, Modbus and MQTT to
     * them. */
    @Test
    void whatTalksOpcUaUsesOnlyWhatItDeclares() {
        ApplicationModules.of("io.plenum", place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                .detectViolations()
                .throwIfPresent();
    }
}
