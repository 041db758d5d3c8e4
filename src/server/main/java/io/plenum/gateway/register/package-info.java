/** The list of gateways, in memory and in the database. */
@NullMarked
package io.plenum.gateway.register;

import org.jspecify.annotations.NullMarked;
