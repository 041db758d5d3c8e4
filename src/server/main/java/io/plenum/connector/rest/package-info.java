@NullMarked
package io.plenum.connector.rest;

import org.jspecify.annotations.NullMarked;
