/** How equipment is operated: schedules, set points, loops, plants and boxes. */
@NullMarked
package io.plenum.fault.rules.operation;

import org.jspecify.annotations.NullMarked;
