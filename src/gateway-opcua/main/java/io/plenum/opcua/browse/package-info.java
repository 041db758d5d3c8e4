/** What a server offers. */
@NullMarked
package io.plenum.opcua.browse;

import org.jspecify.annotations.NullMarked;
