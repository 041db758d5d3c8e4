/** The handover report over HTTP. */
@NullMarked
package io.plenum.handover.rest;

import org.jspecify.annotations.NullMarked;
