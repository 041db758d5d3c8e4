/** The way to a broker: settings, TLS, sessions in MQTT 3.1.1 and 5, the queue of what comes in. */
@NullMarked
@NamedInterface("broker")
package io.plenum.mqtt.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
