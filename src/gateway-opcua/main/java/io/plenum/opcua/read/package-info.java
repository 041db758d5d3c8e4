/** Values and attributes, in requests that the server can take. */
@NullMarked
package io.plenum.opcua.read;

import org.jspecify.annotations.NullMarked;
