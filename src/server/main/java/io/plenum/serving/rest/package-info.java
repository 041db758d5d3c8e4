@NullMarked
package io.plenum.serving.rest;

import org.jspecify.annotations.NullMarked;
