/** Accounts: who there is, invited people, links that set a password, preferences. */
@NullMarked
@NamedInterface("account")
package io.plenum.access.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
