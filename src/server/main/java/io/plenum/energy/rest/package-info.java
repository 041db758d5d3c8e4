/** Meters, energy and tariffs over HTTP. */
@NullMarked
package io.plenum.energy.rest;

import org.jspecify.annotations.NullMarked;
