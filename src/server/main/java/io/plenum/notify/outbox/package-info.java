/** Mails in the database until a mail server has taken them. */
@NullMarked
package io.plenum.notify.outbox;

import org.jspecify.annotations.NullMarked;
