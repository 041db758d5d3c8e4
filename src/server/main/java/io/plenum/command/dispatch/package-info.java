/** Orders on their way to the gateways and reports on their way back, whatever is away or was killed meanwhile. */
@NullMarked
package io.plenum.command.dispatch;

import org.jspecify.annotations.NullMarked;
