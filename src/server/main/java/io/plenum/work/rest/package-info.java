/** Work orders over HTTP, so that a maintenance system can own them. */
@NullMarked
package io.plenum.work.rest;

import org.jspecify.annotations.NullMarked;
