/** Keeps when the devices behind points answered, as intervals that grow with each heartbeat. */
@NullMarked
package io.plenum.trend.availability;

import org.jspecify.annotations.NullMarked;
