/** Commands over HTTP. */
@NullMarked
package io.plenum.command.rest;

import org.jspecify.annotations.NullMarked;
