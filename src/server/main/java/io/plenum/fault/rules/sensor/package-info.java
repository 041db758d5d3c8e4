/** Sensors and actuators that cannot be right. */
@NullMarked
package io.plenum.fault.rules.sensor;

import org.jspecify.annotations.NullMarked;
