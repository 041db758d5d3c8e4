/** Recommendations over HTTP. */
@NullMarked
package io.plenum.recommendation.rest;

import org.jspecify.annotations.NullMarked;
