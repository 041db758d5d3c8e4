@NullMarked
package io.plenum.twin.rest;

import org.jspecify.annotations.NullMarked;
