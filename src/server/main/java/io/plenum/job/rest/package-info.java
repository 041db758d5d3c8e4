@NullMarked
package io.plenum.job.rest;

import org.jspecify.annotations.NullMarked;
