/** The screens for rotas, routes, mails and webhooks. */
@NullMarked
package io.plenum.notify.ui;

import org.jspecify.annotations.NullMarked;
