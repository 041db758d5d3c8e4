@NullMarked
package io.plenum.gateway.rest;

import org.jspecify.annotations.NullMarked;
