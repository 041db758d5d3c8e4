/** One request at a time to each device, and what it answers. */
@NullMarked
package io.plenum.bacnet.request;

import org.jspecify.annotations.NullMarked;
