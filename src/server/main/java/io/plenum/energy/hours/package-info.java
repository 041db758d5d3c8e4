/** The hours of a site's main meters, kept by months so that pages need not read years of them. */
@NullMarked
@NamedInterface("hours")
package io.plenum.energy.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
