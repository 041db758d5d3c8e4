/** Screens for administrators: accounts, their roles, what each role may do. */
@NullMarked
package io.plenum.access.ui.user;

import org.jspecify.annotations.NullMarked;
