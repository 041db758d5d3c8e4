@NullMarked
package io.plenum.audit.rest;

import org.jspecify.annotations.NullMarked;
