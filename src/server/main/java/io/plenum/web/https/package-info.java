/** HTTPS of the server's own, and which proxies are believed. */
@NullMarked
package io.plenum.web.https;

import org.jspecify.annotations.NullMarked;
