/** Pages shown in turn on a full screen: for whoever is signed in, and for screens on walls. */
@NullMarked
package io.plenum.dashboard.ui.wall;

import org.jspecify.annotations.NullMarked;
