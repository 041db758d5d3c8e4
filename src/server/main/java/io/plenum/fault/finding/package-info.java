/** Findings as they are kept and shown. */
@NullMarked
@NamedInterface("finding")
package io.plenum.fault.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
