/** Pages of actions: what Plenum would write, what it carries out, and what came of it. */
@NullMarked
package io.plenum.control.ui.action;

import org.jspecify.annotations.NullMarked;
