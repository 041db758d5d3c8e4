/** The page of overrides: what is held, by whom and until when; approval and release. */
@NullMarked
package io.plenum.command.ui.ledger;

import org.jspecify.annotations.NullMarked;
