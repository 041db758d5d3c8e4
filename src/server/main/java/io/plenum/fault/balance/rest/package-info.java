/** Biases of sensors over HTTP. */
@NullMarked
package io.plenum.fault.balance.rest;

import org.jspecify.annotations.NullMarked;
