/** The mixing box of an air handler: its outdoor-air damper and the three temperatures that have to fit together. */
@NullMarked
package io.plenum.fault.mixing;

import org.jspecify.annotations.NullMarked;
