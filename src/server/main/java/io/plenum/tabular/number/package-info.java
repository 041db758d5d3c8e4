/** Numbers in the notations of all countries, and what is no number. */
@NullMarked
package io.plenum.tabular.number;

import org.jspecify.annotations.NullMarked;
