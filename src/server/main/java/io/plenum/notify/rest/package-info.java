/** Recipients, rotas, routes, mails and webhooks over HTTP. */
@NullMarked
package io.plenum.notify.rest;

import org.jspecify.annotations.NullMarked;
