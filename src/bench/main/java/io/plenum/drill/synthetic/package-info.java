/** Stands in for a protocol in a gateway's or server's process: numbered samples of a building that is made up. */
@NullMarked
package io.plenum.drill.synthetic;

import org.jspecify.annotations.NullMarked;
