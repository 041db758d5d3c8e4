package io.plenum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** The rules stand in each module's package-info; without this test they would drift. */
    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Plenum.class).verify();
    }
}
