/** Sign-in with an OpenID Connect provider. */
@NullMarked
@NamedInterface("oidc")
package io.plenum.access.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
