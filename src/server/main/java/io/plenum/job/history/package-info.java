/** What became of the runs of background jobs, beyond a restart of the server. */
@NullMarked
package io.plenum.job.history;

import org.jspecify.annotations.NullMarked;
