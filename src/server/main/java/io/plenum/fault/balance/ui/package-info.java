/** The page of sensors that check each other. */
@NullMarked
package io.plenum.fault.balance.ui;

import org.jspecify.annotations.NullMarked;
