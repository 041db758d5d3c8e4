/** Sign-in with an OpenID Connect provider. */
@NullMarked
package io.plenum.access.oidc;

import org.jspecify.annotations.NullMarked;
