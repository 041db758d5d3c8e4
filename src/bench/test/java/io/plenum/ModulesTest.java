package io.plenum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /**
     * The rules stand in each module's package-info; without this test they would drift. Here, where everything but the stacks of BACnet and
     * OPC UA can be seen: once for the server and for what is built on it.
     */
    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Plenum.class, place -> !place.contains("/test-classes/"))
                // Not verify(), which answers "already done" when a failed test is run once more.
                .detectViolations()
                .throwIfPresent();
    }
}
