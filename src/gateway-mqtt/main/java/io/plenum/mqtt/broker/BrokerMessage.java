package io.plenum.mqtt.broker;

import java.time.Instant;

/**
 * What was published on a topic.
 *
 * @param retained whether the broker has kept it from a time that nobody knows
 * @param received when it came here
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, and changed by nobody
public record BrokerMessage(String topic, byte[] payload, boolean retained, Instant received) {}
