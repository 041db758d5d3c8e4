@NullMarked
package io.plenum.assistant.ui;

import org.jspecify.annotations.NullMarked;
