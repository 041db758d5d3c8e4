/** Words and flags that say how far a value can be trusted, and words for states. */
@NullMarked
package io.plenum.tabular.status;

import org.jspecify.annotations.NullMarked;
