package io.plenum.bacnet.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a request is sent once more, before its time-out. */
class ResponseTimesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final ResponseTimes times = new ResponseTimes();

    /** A device of which little is known may be a slow one. */
    @Test
    void nothingIsHurriedAtFirst() {
        answers(20, ResponseTimes.KNOWN - 1);
        assertThat(times.patience(TIMEOUT)).isEqualTo(TIMEOUT);
    }

    @Test
    void aQuickDeviceIsAskedAgainSoonButNotAtOnce() {
        answers(5, 50);
        assertThat(times.patience(TIMEOUT)).isEqualTo(Duration.ofMillis(300));
    }

    /** Twice the traffic would make a slow device slower. */
    @Test
    void aSlowOrMoodyDeviceGetsItsTime() {
        answers(1000, 50);
        assertThat(times.patience(TIMEOUT)).isGreaterThan(Duration.ofMillis(999));
        for (int i = 0; i < 20; i++) {
            answers(2000, 1);
            answers(100, 1);
        }
        assertThat(times.patience(TIMEOUT)).isEqualTo(Duration.ofMillis(1500));
    }

    /** One lost packet is none; three of the last 64 are a habit, until they are forgotten. */
    @Test
    void aLineIsKnownToLosePackets() {
        times.answeredRepeated();
        times.answeredRepeated();
        assertThat(times.lossy()).isFalse();
        times.answeredRepeated();
        assertThat(times.lossy()).isTrue();
        answers(5, 64);
        assertThat(times.lossy()).isFalse();
    }

    private void answers(int millis, int times) {
        for (int i = 0; i < times; i++) {
            this.times.answered(Duration.ofMillis(millis));
        }
    }
}
