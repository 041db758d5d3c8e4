package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventGateTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    /** One broken controller must neither fill memory nor hide itself: what is dropped is counted. */
    @Test
    void aFloodIsCutOffAndCounted() {
        var dropped = new AtomicInteger();
        var heard = new HeardEvents();
        var gate = new EventGate(List.of(heard), dropped::incrementAndGet, Clock.fixed(NOW, ZoneOffset.UTC));
        for (int i = 0; i < 5000; i++) {
            gate.accept(new ControllerEvent(new PointId(1), "c" + i, "x".repeat(5000), true, false, 5000, NOW));
        }
        assertThat(heard.events).hasSize(2000);
        assertThat(dropped).hasValue(3000);
        assertThat(heard.events.getFirst().message()).hasSize(ControllerEvent.LONGEST);
        assertThat(heard.events.getFirst().severity()).isEqualTo(1000);
        // An answer to a question of ours passes all the same: it makes up for what was dropped.
        gate.present(List.of(new PointId(1)), List.of());
        assertThat(heard.answers).hasSize(1);
    }
}
