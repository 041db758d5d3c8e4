@NullMarked
package io.plenum.trend.rest;

import org.jspecify.annotations.NullMarked;
