/** Self-tests of fault detection over HTTP. */
@NullMarked
package io.plenum.fault.selftest.rest;

import org.jspecify.annotations.NullMarked;
