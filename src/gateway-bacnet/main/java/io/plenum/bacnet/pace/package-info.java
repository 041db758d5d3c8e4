/** How single devices and points are read, where that differs from the tuning of their connection. */
@NullMarked
package io.plenum.bacnet.pace;

import org.jspecify.annotations.NullMarked;
