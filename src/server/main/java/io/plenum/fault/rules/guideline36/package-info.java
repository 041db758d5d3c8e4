/** The fault conditions of ASHRAE Guideline 36, 5.16.14, and the operating states that they depend on. */
@NullMarked
package io.plenum.fault.rules.guideline36;

import org.jspecify.annotations.NullMarked;
