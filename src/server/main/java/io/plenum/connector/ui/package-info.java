@NullMarked
package io.plenum.connector.ui;

import org.jspecify.annotations.NullMarked;
