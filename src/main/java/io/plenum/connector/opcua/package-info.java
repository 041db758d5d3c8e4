@NullMarked
package io.plenum.connector.opcua;

import org.jspecify.annotations.NullMarked;
