/** Conditions of servers: which of their events nobody has acknowledged yet, and how they are acknowledged and shelved. */
@NullMarked
package io.plenum.opcua.condition;

import org.jspecify.annotations.NullMarked;
