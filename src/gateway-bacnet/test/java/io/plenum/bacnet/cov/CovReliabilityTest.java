package io.plenum.bacnet.cov;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A lost notification is forgiven, a habit is not, and a habit is not for ever. */
class CovReliabilityTest {

    private static final ObjectIdentifier DOOR = new ObjectIdentifier(ObjectType.binaryInput, 1);
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final CovReliability reliability = new CovReliability();

    /** UDP loses a packet now and then; in a year that is many, and none of them says anything about the next. */
    @Test
    void lossesMonthsApartNeverLeadToPolling() {
        for (int month = 0; month < 24; month++) {
            Instant now = START.plus(Duration.ofDays(30L * month));
            assertThat(reliability.missed(DOOR, now)).isFalse();
            assertThat(reliability.trusts(DOOR, now)).isTrue();
        }
    }

    @Test
    void twoWithinAnHourLeadToPollingForAnHour() {
        assertThat(reliability.missed(DOOR, START)).isFalse();
        Instant second = START.plus(Duration.ofMinutes(20));
        assertThat(reliability.missed(DOOR, second)).isTrue();
        assertThat(reliability.trusts(DOOR, second.plus(Duration.ofMinutes(59))))
                .isFalse();
        assertThat(reliability.trusts(DOOR, second.plus(Duration.ofHours(1)))).isTrue();
    }

    /** Each disappointment doubles the time, up to a day; a good day begins anew. */
    @Test
    void whatDisappointsAgainIsPolledForLonger() {
        Instant now = START;
        Duration polled = Duration.ZERO;
        for (int time = 0; time < 8; time++) {
            reliability.missed(DOOR, now);
            Instant fallen = now.plus(Duration.ofMinutes(1));
            assertThat(reliability.missed(DOOR, fallen)).isTrue();
            now = fallen;
            while (!reliability.trusts(DOOR, now)) {
                now = now.plus(Duration.ofMinutes(1));
            }
            Duration pause = Duration.between(fallen, now);
            assertThat(pause).isGreaterThanOrEqualTo(polled).isLessThanOrEqualTo(CovReliability.LONGEST_PAUSE);
            polled = pause;
        }
        assertThat(polled).isEqualTo(CovReliability.LONGEST_PAUSE);
        Instant later = now.plus(Duration.ofDays(3));
        assertThat(reliability.missed(DOOR, later)).isFalse();
        assertThat(reliability.missed(DOOR, later.plus(Duration.ofMinutes(1)))).isTrue();
        assertThat(reliability.trusts(DOOR, later.plus(Duration.ofMinutes(61)))).isTrue();
    }
}
