/** Findings over HTTP. */
@NullMarked
package io.plenum.fault.rest;

import org.jspecify.annotations.NullMarked;
