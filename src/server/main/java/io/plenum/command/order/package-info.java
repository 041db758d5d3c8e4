/** Previews, orders, approval by a second person, releases. */
@NullMarked
package io.plenum.command.order;

import org.jspecify.annotations.NullMarked;
