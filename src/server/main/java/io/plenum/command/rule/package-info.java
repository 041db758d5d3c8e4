/** What may be written at all: grants, what is never written, the read-only switch, and whether a command is allowed. */
@NullMarked
package io.plenum.command.rule;

import org.jspecify.annotations.NullMarked;
