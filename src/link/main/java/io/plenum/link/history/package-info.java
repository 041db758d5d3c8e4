/** What controllers have recorded themselves, read back to repair gaps. */
@NullMarked
@NamedInterface("history")
package io.plenum.link.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
