/** Gateways as people see them: what is stored of them, how they are, and which connections they make. */
@NullMarked
package io.plenum.gateway.overview;

import org.jspecify.annotations.NullMarked;
