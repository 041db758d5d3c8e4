/** What supervisory loops see at one instant: zones, lights, the week of the building. */
@NullMarked
@NamedInterface("input")
package io.plenum.control.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
