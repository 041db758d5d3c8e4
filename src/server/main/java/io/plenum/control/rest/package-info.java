/** Supervisory control over HTTP. */
@NullMarked
package io.plenum.control.rest;

import org.jspecify.annotations.NullMarked;
