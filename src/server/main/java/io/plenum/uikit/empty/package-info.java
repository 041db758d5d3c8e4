/** What pages say while there is nothing on them, and the steps of setting up that change it. */
@NullMarked
@NamedInterface("empty")
package io.plenum.uikit.empty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
