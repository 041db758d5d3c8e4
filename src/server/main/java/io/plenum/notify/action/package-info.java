/** Links in mails that do one thing, once. */
@NullMarked
package io.plenum.notify.action;

import org.jspecify.annotations.NullMarked;
