/** The Model Context Protocol over HTTP: one endpoint, limits, and a record of each call. */
@NullMarked
package io.plenum.assistant.mcp;

import org.jspecify.annotations.NullMarked;
