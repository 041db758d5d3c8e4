package io.plenum;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.CarrierThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The server hung for ever where all carriers waited for a virtual thread that had none: seen on two cores, by whatever it is started. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CarrierThreadsTest {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private final String before = System.getProperty(PARALLELISM, "");

    @BeforeEach
    void nobodyHasSaid() {
        System.clearProperty(PARALLELISM);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(PARALLELISM);
        if (!before.isEmpty()) {
            System.setProperty(PARALLELISM, before);
        }
    }

    @Test
    void aSmallMachineHasMoreCarriersThanThreadsThatBeginTogether() {
        CarrierThreads.provide();
        assertThat(Integer.getInteger(PARALLELISM)).isGreaterThanOrEqualTo(64);
    }

    @Test
    void whoeverSaysHowManyGetsThem() {
        System.setProperty(PARALLELISM, "3");
        CarrierThreads.provide();
        assertThat(Integer.getInteger(PARALLELISM)).isEqualTo(3);
    }
}
