@NullMarked
package io.plenum.connector.bacnet;

import org.jspecify.annotations.NullMarked;
