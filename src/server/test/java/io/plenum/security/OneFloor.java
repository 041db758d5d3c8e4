package io.plenum.security;

import io.plenum.access.kiosk.KioskFloors;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Floors for kiosks where no building is: the one that {@link Endpoints#example} names, and another. */
@TestConfiguration
class OneFloor {

    static final String KEY = "1";
    static final String OTHER = "2";

    @Bean
    @Primary
    KioskFloors oneFloor() {
        return () -> Map.of(KEY, "One", OTHER, "Another");
    }
}
