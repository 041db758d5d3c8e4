package io.plenum.site.plan;

import java.util.Set;

/**
 * A clean plan.
 *
 * @param shapes ids of what claims to be a space or equipment (by its class)
 * @param ids all ids of the drawing
 */
public record SanitizedPlan(String svg, Set<String> shapes, Set<String> ids) {}
