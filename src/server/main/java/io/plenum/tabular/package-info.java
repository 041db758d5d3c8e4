/**
 * Tables of values as field systems export them: one reader of encodings, separators, heads, times, numbers, states and units, for
 * every part of the product that takes a file. Two passes over a file, neither of which keeps it; what is left out is counted by its
 * reason, and what fits two readings is said, with the choice that decides it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *"})
package io.plenum.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
