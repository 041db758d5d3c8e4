/** Yearly budgets of energy, and how they are spread over months. */
@NullMarked
@NamedInterface("budget")
package io.plenum.energy.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
