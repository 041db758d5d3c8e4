/** What each supervisory loop decides, from the values of one instant to the next: arithmetic without a store and without a clock of its own. */
@NullMarked
@NamedInterface("loop")
package io.plenum.control.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
