/** The ledger of overrides: its rows, and what may become of one. */
@NullMarked
package io.plenum.command.ledger;

import org.jspecify.annotations.NullMarked;
