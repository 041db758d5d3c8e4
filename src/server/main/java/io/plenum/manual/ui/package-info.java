@NullMarked
package io.plenum.manual.ui;

import org.jspecify.annotations.NullMarked;
