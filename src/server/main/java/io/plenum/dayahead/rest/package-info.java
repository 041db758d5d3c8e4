/** The day ahead for programs. */
@NullMarked
package io.plenum.dayahead.rest;

import org.jspecify.annotations.NullMarked;
