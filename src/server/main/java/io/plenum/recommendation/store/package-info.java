/** Recommendations in the database, and the round that looks for new ones. */
@NullMarked
package io.plenum.recommendation.store;

import org.jspecify.annotations.NullMarked;
