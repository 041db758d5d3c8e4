/**
 * Faults as they would show in the minutes of a unit: each changes copies of its arrays together, as the fault itself and the simplest
 * reaction of the controller would. Pure computing.
 */
@NullMarked
@NamedInterface("laid")
package io.plenum.fault.selftest.laid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
