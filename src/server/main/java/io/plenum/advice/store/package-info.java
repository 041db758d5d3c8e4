/** Recommendations in the database, and the round that looks for new ones. */
@NullMarked
package io.plenum.advice.store;

import org.jspecify.annotations.NullMarked;
