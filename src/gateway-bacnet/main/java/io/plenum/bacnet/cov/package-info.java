/** Subscriptions to changes of value: made, renewed, checked against what is polled, given up for a while and tried again. */
@NullMarked
package io.plenum.bacnet.cov;

import org.jspecify.annotations.NullMarked;
