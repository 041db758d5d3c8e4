/** What the cards of a dashboard show at present, for whoever asks. */
@NullMarked
package io.plenum.dashboard.content;

import org.jspecify.annotations.NullMarked;
