/** Prices and settings of the day ahead as the database keeps them. */
@NullMarked
package io.plenum.dayahead.store;

import org.jspecify.annotations.NullMarked;
