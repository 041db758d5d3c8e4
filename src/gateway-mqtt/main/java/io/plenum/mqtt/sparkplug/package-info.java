/** Sparkplug B as a host application reads it: births, data, deaths, sequence numbers. */
@NullMarked
@NamedInterface("sparkplug")
package io.plenum.mqtt.sparkplug;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
