/** Alarms of devices: which of their transitions nobody has acknowledged yet, and how they are acknowledged. */
@NullMarked
package io.plenum.bacnet.alarm;

import org.jspecify.annotations.NullMarked;
