/** What calendar periods used, cost and emitted, beside last year, what the weather lets expect, and a budget. */
@NullMarked
@NamedInterface("spending")
package io.plenum.energy.spending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
