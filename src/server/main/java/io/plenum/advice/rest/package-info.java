/** Recommendations over HTTP. */
@NullMarked
package io.plenum.advice.rest;

import org.jspecify.annotations.NullMarked;
