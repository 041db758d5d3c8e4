/** Times in the notations of field systems, and the evidence for the order of day and month. */
@NullMarked
package io.plenum.tabular.time;

import org.jspecify.annotations.NullMarked;
