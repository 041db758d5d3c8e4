/** Reports over HTTP. */
@NullMarked
package io.plenum.report.rest;

import org.jspecify.annotations.NullMarked;
