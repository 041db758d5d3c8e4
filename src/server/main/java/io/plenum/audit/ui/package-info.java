@NullMarked
package io.plenum.audit.ui;

import org.jspecify.annotations.NullMarked;
