/** What people complain of, beside what was measured. */
@NullMarked
package io.plenum.comfort.complaint;

import org.jspecify.annotations.NullMarked;
