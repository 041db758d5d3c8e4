package io.plenum.modbus;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModbusModulesTest {

    /** The server does not see this part, and so its test of the modules' rules does not either: nothing else holds Modbus to them. */
    @Test
    void whatReadsRegistersUsesOnlyWhatItDeclares() {
        ApplicationModules.of("io.plenum", place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                .verify();
    }
}
