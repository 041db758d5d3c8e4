/** What was saved, by the meters. */
@NullMarked
package io.plenum.recommendation.verification;

import org.jspecify.annotations.NullMarked;
