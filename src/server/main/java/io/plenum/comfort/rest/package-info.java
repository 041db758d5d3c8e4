/** Comfort and complaints over HTTP. */
@NullMarked
package io.plenum.comfort.rest;

import org.jspecify.annotations.NullMarked;
