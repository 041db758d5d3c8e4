/**
 * The one drawer of charts on the server: lines and bars in panes over a common axis, laid out once and put on a picture for mails, a
 * page of paper or SVG.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
