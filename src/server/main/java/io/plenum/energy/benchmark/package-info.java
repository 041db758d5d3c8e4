/** Energy for each square metre and year, beside what buildings of the same use need. */
@NullMarked
@NamedInterface("benchmark")
package io.plenum.energy.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
