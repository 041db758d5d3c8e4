/** Who is on duty when, and whom an alarm concerns. */
@NullMarked
package io.plenum.notify.rota;

import org.jspecify.annotations.NullMarked;
