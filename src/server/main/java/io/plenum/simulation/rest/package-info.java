/** What-if over HTTP. */
@NullMarked
package io.plenum.simulation.rest;

import org.jspecify.annotations.NullMarked;
