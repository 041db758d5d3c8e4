package io.plenum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class AllPartsTest {

    /** The server's own test does not see what is built on it: measurements, trials and drills keep to the rules of their packages too. */
    @Test
    void whatIsBuiltOnTheServerUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Plenum.class, place -> !place.contains("/test-classes/"))
                .verify();
    }
}
