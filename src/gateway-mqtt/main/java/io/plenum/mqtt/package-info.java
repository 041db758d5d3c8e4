/** MQTT: subscribes at a broker, reads Sparkplug B and JSON, and hands in what is said; writes nothing but requests for a new birth. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *", "link", "link :: history", "link :: present", "trust"})
package io.plenum.mqtt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
