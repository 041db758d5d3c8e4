/** The fields of each kind of card. */
@NullMarked
package io.plenum.dashboard.ui.card;

import org.jspecify.annotations.NullMarked;
