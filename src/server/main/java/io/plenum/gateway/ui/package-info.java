/** Setup, Gateways. */
@NullMarked
package io.plenum.gateway.ui;

import org.jspecify.annotations.NullMarked;
