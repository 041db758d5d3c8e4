package io.plenum.mqtt.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class MessageQueueTest {

    private final LongAdder refused = new LongAdder();
    private final MessageQueue queue = new MessageQueue(1_000, refused);

    private void offer(String topic, int size) {
        queue.offer(new BrokerMessage(topic, new byte[size], false, Instant.EPOCH));
    }

    /** A device gone mad must not take the others' values with it. */
    @Test
    void aTopicThatFloodsTakesNoOthersPlace() {
        for (int i = 0; i < 50_000; i++) {
            offer("mad", 10);
        }
        offer("sane", 10);
        assertThat(queue.dropped()).isEqualTo(48_000);
        assertThat(refused.sum()).isEqualTo(48_000);
        BrokerMessage last = queue.poll();
        String topic = "";
        while (last != null) {
            topic = last.topic();
            last = queue.poll();
        }
        assertThat(topic).isEqualTo("sane");
    }

    @Test
    void manyTopicsTogetherAreBoundedToo() {
        for (int i = 0; i < 30_000; i++) {
            offer("topic/" + i, 10);
        }
        assertThat(queue.dropped()).isEqualTo(10_000);
    }

    @Test
    void whatIsTooLongIsDroppedAndCounted() {
        offer("long", 1_001);
        offer("right", 1_000);
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(queue.poll()).isNotNull();
        assertThat(queue.poll()).isNull();
    }

    @Test
    void whatWasTakenMakesRoom() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2_000; i++) {
                offer("steady", 10);
            }
            for (int i = 0; i < 2_000; i++) {
                assertThat(queue.poll()).isNotNull();
            }
        }
        assertThat(queue.dropped()).isZero();
    }
}
