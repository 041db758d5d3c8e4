package io.plenum;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Only what is handed out: tests may look everywhere. Each part has its tests beside its classes. */
    private static final ImportOption WITHOUT_TESTS =
            place -> !place.contains("/test-classes/") && !place.contains("-tests.jar");

    /** The rules stand in each module's package-info; without this test they would drift. */
    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Plenum.class, WITHOUT_TESTS).verify();
    }
}
