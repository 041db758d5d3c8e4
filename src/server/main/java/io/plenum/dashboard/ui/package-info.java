/** The pages of dashboards. */
@NullMarked
package io.plenum.dashboard.ui;

import org.jspecify.annotations.NullMarked;
