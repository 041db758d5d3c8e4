/** Scenarios over the building that was learned: its measured weeks once more with the changes, and how well such weeks are told. */
@NullMarked
@NamedInterface("run")
package io.plenum.simulation.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
