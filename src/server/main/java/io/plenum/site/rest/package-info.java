/** The site model over HTTP. */
@NullMarked
package io.plenum.site.rest;

import org.jspecify.annotations.NullMarked;
