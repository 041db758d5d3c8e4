/** What was learnt about devices, kept over restarts of the gateway. */
@NullMarked
package io.plenum.bacnet.memory;

import org.jspecify.annotations.NullMarked;
