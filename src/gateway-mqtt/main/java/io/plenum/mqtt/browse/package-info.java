/** What a broker has to offer: births of Sparkplug, numbers in JSON, Home Assistant's discovery. */
@NullMarked
@NamedInterface("browse")
package io.plenum.mqtt.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
