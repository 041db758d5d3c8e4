/** Alarms and their rules over HTTP. */
@NullMarked
package io.plenum.alarm.rest;

import org.jspecify.annotations.NullMarked;
