package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.DeviceStatus;
import io.plenum.link.Tuning;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Every fifth packet is lost, in each direction, as on a wireless bridge at the edge of its reach. */
class LossyLineTest {

    private static final double LOSS = 0.2;
    private static final int DEVICES = 5;
    private static final int OBJECTS = 60;
    /** The proportions are those of the defaults: 10 s, 3 s. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Tuning TUNING =
            new Tuning(POLL, Duration.ofSeconds(60), Duration.ofSeconds(3), 50, Duration.ofMillis(150));

    /** Of polled points, 99 of 100 are never older than three poll intervals, whatever is lost; no device is given up. Takes 5 s. */
    @Test
    void polledPointsStayFresh() throws Exception {
        List<OddPeer> peers = new ArrayList<>();
        try (var rig = new BacnetRig(TUNING)) {
            for (int i = 0; i < DEVICES; i++) {
                peers.add(peer(3401 + i, 41 + i));
                rig.points(3401 + i, OBJECTS);
            }
            peers.forEach(peer -> peer.network.refuseCov());
            rig.open(Map.of());
            awaitAll(rig);
            peers.forEach(peer -> peer.network.lose(LOSS));
            // The line was good when it was learnt; now it is not.
            assertThat(fresh(rig, Duration.ofSeconds(4))).isGreaterThan(0.99);
            for (OddPeer peer : peers) {
                // What gets lost is no reason to ask for less at once.
                assertThat(peer.network.mostProperties).hasValue(50);
            }
        } finally {
            peers.forEach(OddPeer::close);
        }
    }

    /**
     * Lost from the first packet on, subscriptions and notifications too: all devices are found and subscribed to, and what is shown is
     * true or was so within three poll intervals. Takes 8 s.
     */
    @Test
    void changesThatAreNotifiedArriveAllTheSame() throws Exception {
        try (var peer = new OddPeer(3411, "127.0.3.51", OBJECTS).start();
                var rig = new BacnetRig(TUNING).points(3411, OBJECTS)) {
            peer.network.lose(LOSS);
            rig.open(Map.of());
            BacnetRig.await("subscriptions", () -> subscribed(rig) >= OBJECTS * 9 / 10);
            Instant[] changed = new Instant[OBJECTS];
            double[] values = new double[OBJECTS];
            int wrong = 0;
            int all = 0;
            for (int i = 0; i < 250; i++) {
                int object = i * 7 % OBJECTS;
                values[object] = 100 + i;
                peer.change(object, values[object]);
                changed[object] = Instant.now();
                LockSupport.parkNanos(20_000_000);
                for (int each = 0; each < OBJECTS; each++) {
                    Instant since = changed[each];
                    boolean old =
                            since != null && since.plus(POLL.multipliedBy(3)).isBefore(Instant.now());
                    Sample sample = rig.last(3411, each);
                    all++;
                    wrong += old && (sample == null || sample.value() != values[each]) ? 1 : 0;
                }
            }
            assertThat((double) wrong / all).isLessThan(0.01);
        }
    }

    private static int subscribed(BacnetRig rig) {
        DeviceStatus status = rig.status(3411);
        return status == null ? -1 : status.subscribed();
    }

    private static OddPeer peer(int instance, int address) throws Exception {
        return new OddPeer(instance, "127.0.3." + address, OBJECTS).start();
    }

    private static void awaitAll(BacnetRig rig) {
        BacnetRig.await("all values", () -> {
            for (int device = 0; device < DEVICES; device++) {
                for (int object = 0; object < OBJECTS; object++) {
                    if (rig.last(3401 + device, object) == null) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /** The part of all points that is good and younger than three poll intervals, looked at again and again. */
    private static double fresh(BacnetRig rig, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        int all = 0;
        int fresh = 0;
        while (System.nanoTime() < end) {
            Instant oldest = Instant.now().minus(POLL.multipliedBy(3));
            for (int device = 0; device < DEVICES; device++) {
                for (int object = 0; object < OBJECTS; object++) {
                    Sample sample = rig.last(3401 + device, object);
                    all++;
                    fresh += sample != null
                                    && sample.quality() == Quality.GOOD
                                    && sample.time().isAfter(oldest)
                            ? 1
                            : 0;
                }
            }
            LockSupport.parkNanos(20_000_000);
        }
        return (double) fresh / all;
    }
}
