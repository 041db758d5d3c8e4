package io.plenum.site.plan;

/**
 * What a drawing may have a shape of.
 *
 * @param key its id in the drawing
 * @param name how people call it: drawing programs have names of layers and objects rather than ids
 * @param classes of its shape: {@code space}, or {@code equipment} and its system
 * @param expected whether a drawing without it lacks something
 */
public record PlanShape(String key, String name, String classes, boolean expected) {

    boolean isSpace() {
        return classes.equals("space");
    }
}
