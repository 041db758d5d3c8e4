@NullMarked
package io.plenum.assistant;

import org.jspecify.annotations.NullMarked;
