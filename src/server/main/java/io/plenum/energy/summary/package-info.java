/** What was used, what it cost and what it emitted in a period. */
@NullMarked
@NamedInterface("summary")
package io.plenum.energy.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
