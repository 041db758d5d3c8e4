/** What somebody new meets: pages that are empty yet, the steps of setting up that change it, and the tour. */
@NullMarked
@NamedInterface("empty")
package io.plenum.uikit.empty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
