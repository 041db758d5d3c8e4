/** Rules on states as they were sampled: commands, controllers, doors, lights, trouble contacts. */
@NullMarked
package io.plenum.fault.rules.status;

import org.jspecify.annotations.NullMarked;
