/** Who calls over the link: a gateway beside the server by the secret, one elsewhere by its certificate, nobody else. */
@NullMarked
package io.plenum.gateway.caller;

import org.jspecify.annotations.NullMarked;
