/** What cards there are and what each may hold; what they show at present is found by {@code content}. */
@NullMarked
package io.plenum.dashboard.card;

import org.jspecify.annotations.NullMarked;
