/** The streams of gateways: who is connected, what they send, what they are sent and asked. */
@NullMarked
package io.plenum.gateway.session;

import org.jspecify.annotations.NullMarked;
