/** The portfolio over HTTP. */
@NullMarked
package io.plenum.portfolio.rest;

import org.jspecify.annotations.NullMarked;
