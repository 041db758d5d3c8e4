/** As many requests at a time as each device bears, as large as it bears them, and what it answers. */
@NullMarked
package io.plenum.bacnet.request;

import org.jspecify.annotations.NullMarked;
