/** Rollups of hours and local days, made anew when samples change. */
@NullMarked
@NamedInterface("rollup")
package io.plenum.trend.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
