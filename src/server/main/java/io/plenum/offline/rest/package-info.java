/** What the pages without a network ask of the server. */
@NullMarked
package io.plenum.offline.rest;

import org.jspecify.annotations.NullMarked;
