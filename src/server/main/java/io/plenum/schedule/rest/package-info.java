@NullMarked
package io.plenum.schedule.rest;

import org.jspecify.annotations.NullMarked;
