/** Elements of arrays and fields of structures: how their addresses are written, and how they are found in the value of a variable. */
@NullMarked
package io.plenum.opcua.element;

import org.jspecify.annotations.NullMarked;
