/** The conditions of ASHRAE Guideline 36 and their kin, one class each. */
@NullMarked
package io.plenum.fault.rules;

import org.jspecify.annotations.NullMarked;
