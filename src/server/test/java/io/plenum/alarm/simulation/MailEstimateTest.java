package io.plenum.alarm.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailEstimateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void eachAlarmIsAMail() {
        assertThat(MailEstimate.of(seconds(0, 3600, 7200))).isEqualTo(3);
    }

    /** Thirty within ten minutes: ten mails and one that tells of the other twenty. The next period begins anew. */
    @Test
    void aFloodIsTenMailsAndOneMore() {
        int[] flood = IntStream.range(0, 30).map(i -> i * 10).toArray();

        assertThat(MailEstimate.of(seconds(flood))).isEqualTo(11);
        assertThat(MailEstimate.of(seconds(
                        IntStream.concat(IntStream.of(flood), IntStream.of(600)).toArray())))
                .isEqualTo(12);
    }

    private static List<Instant> seconds(int... seconds) {
        return IntStream.of(seconds).mapToObj(NOON::plusSeconds).toList();
    }
}
