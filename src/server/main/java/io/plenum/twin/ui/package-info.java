@NullMarked
package io.plenum.twin.ui;

import org.jspecify.annotations.NullMarked;
