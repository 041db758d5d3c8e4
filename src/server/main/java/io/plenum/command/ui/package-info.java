/** Pages of commands: the faceplate of a point, the header's items, the ledger of overrides, and what is opened for commands. */
@NullMarked
package io.plenum.command.ui;

import org.jspecify.annotations.NullMarked;
