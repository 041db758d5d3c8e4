/**
 * What a building would have used: baselines from history and weather, how far to trust them, and what was saved against them. Pure
 * arithmetic over hours or days; no store and no server. Energy is in kWh, temperature in °C; a missing value is not a number.
 */
@NullMarked
@NamedInterface("model")
package io.plenum.energy.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
