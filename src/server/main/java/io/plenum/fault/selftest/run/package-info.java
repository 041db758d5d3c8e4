/** The tests of fault detection at night, and their results in the store. */
@NullMarked
package io.plenum.fault.selftest.run;

import org.jspecify.annotations.NullMarked;
