/** Devices behind points: what they declare of their objects, where that differs from the model, and whether they answer. */
@NullMarked
@NamedInterface("device")
package io.plenum.point.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
