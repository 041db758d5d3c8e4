@NullMarked
package io.plenum.schedule.ui;

import org.jspecify.annotations.NullMarked;
