/** What an OPC UA server has recorded itself, read by historical access (OPC 10000-11). */
@NullMarked
package io.plenum.opcua.history;

import org.jspecify.annotations.NullMarked;
