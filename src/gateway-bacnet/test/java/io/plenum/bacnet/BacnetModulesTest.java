package io.plenum.bacnet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class BacnetModulesTest {

    /** The server does not see this part, and so its test of the modules' rules does not either: nothing else holds BACnet to them. */
    @Test
    void whatTalksBacnetUsesOnlyWhatItDeclares() {
        ApplicationModules.of("io.plenum", place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                .detectViolations()
                .throwIfPresent();
    }
}
