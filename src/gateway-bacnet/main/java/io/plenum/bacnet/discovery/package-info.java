/** Finds devices and what they offer. */
@NullMarked
package io.plenum.bacnet.discovery;

import org.jspecify.annotations.NullMarked;
