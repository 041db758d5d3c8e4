/** What is predicted of each figure, kept and scored; the maintenance plan and what it costs. */
@NullMarked
package io.plenum.upkeep.plan;

import org.jspecify.annotations.NullMarked;
