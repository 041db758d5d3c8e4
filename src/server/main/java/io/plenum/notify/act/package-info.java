/** Links in mails that do one thing, once. */
@NullMarked
package io.plenum.notify.act;

import org.jspecify.annotations.NullMarked;
