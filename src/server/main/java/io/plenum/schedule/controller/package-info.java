/** Other weeks and exceptions for schedules that controllers hold themselves: who may, what they would do, what became of each order, undo. */
@NullMarked
@NamedInterface("controller")
package io.plenum.schedule.controller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
