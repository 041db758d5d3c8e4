/** What is opened for commands, and how far. */
@NullMarked
package io.plenum.command.ui.setup;

import org.jspecify.annotations.NullMarked;
