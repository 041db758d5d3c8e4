package io.plenum.security;

import io.plenum.access.kiosk.KioskDashboards;
import io.plenum.access.kiosk.KioskFloors;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Floors and dashboards for kiosks where no building is: the one that {@link Endpoints#example} names, and another. */
@TestConfiguration
class OneFloor {

    static final String KEY = "1";
    static final String OTHER = "2";

    @Bean
    @Primary
    KioskFloors oneFloor() {
        return () -> Map.of(KEY, "One", OTHER, "Another");
    }

    /** Dashboards with the same numbers, without plans. */
    @Bean
    @Primary
    KioskDashboards twoDashboards() {
        return new KioskDashboards() {
            @Override
            public Map<Long, String> titles() {
                return Map.of(Long.valueOf(KEY), "One", Long.valueOf(OTHER), "Another");
            }

            @Override
            public Set<String> floors(long dashboard) {
                return Set.of();
            }
        };
    }
}
