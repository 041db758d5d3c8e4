/** What strangers, forgers and people with too small a role may try against the running server. */
@NullMarked
package io.plenum.security;

import org.jspecify.annotations.NullMarked;
