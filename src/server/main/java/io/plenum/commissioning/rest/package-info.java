/** Naming and placing of discovered points over HTTP. */
@NullMarked
package io.plenum.commissioning.rest;

import org.jspecify.annotations.NullMarked;
