/** Other weeks for schedules that controllers hold themselves: who may, what they would do, what became of each order, undo. */
@NullMarked
package io.plenum.schedule.controller;

import org.jspecify.annotations.NullMarked;
