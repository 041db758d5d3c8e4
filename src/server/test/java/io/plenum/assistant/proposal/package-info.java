@NullMarked
package io.plenum.assistant.proposal;

import org.jspecify.annotations.NullMarked;
