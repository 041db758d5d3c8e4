@NullMarked
package io.plenum.serving.ui;

import org.jspecify.annotations.NullMarked;
