/** History in files: CSV and XLSX out, CSV in. */
@NullMarked
package io.plenum.trend.exchange;

import org.jspecify.annotations.NullMarked;
