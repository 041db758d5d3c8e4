/** Fault detection tests itself: how well faults laid into copies of measured minutes would have been noticed. */
@NullMarked
@NamedInterface("selftest")
package io.plenum.fault.selftest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
