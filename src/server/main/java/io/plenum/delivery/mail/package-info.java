/** Mails: what they say, the outbox's copy of them, and the mail server that takes them. */
@NullMarked
@NamedInterface("mail")
package io.plenum.delivery.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
