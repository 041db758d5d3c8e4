package io.plenum.notify.action;

/**
 * Who acts by a link of a mail.
 *
 * @param account whose rights hold
 * @param recorded whose act it is on record: the account, or the recipient where the mail went to an address that is not the
 *     account's own
 */
record LinkActor(String account, String recorded) {}
