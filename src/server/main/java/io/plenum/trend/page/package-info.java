/** What the Trends page keeps: notes and views, and which set points belong to a point. */
@NullMarked
package io.plenum.trend.page;

import org.jspecify.annotations.NullMarked;
