@NullMarked
package io.plenum.job.ui;

import org.jspecify.annotations.NullMarked;
