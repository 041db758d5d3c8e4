/** The bell of the header with its panel, and the page of all notifications. */
@NullMarked
package io.plenum.inbox.ui;

import org.jspecify.annotations.NullMarked;
