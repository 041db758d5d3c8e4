/** Dashboards over the API. */
@NullMarked
package io.plenum.dashboard.rest;

import org.jspecify.annotations.NullMarked;
