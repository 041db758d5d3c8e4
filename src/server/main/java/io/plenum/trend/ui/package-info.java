/** The Trends page. */
@NullMarked
package io.plenum.trend.ui;

import org.jspecify.annotations.NullMarked;
