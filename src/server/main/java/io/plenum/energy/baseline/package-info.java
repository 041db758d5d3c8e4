/** What the building would be expected to use: the baseline of its electricity, and what lies outside of it. */
@NullMarked
package io.plenum.energy.baseline;

import org.jspecify.annotations.NullMarked;
