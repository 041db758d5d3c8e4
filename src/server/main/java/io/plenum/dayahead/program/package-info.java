/** The linear program of a day: what is known of it in, a plan beside the day as usual out. Computes only. */
@NullMarked
@NamedInterface("program")
package io.plenum.dayahead.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
