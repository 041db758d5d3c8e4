package io.plenum.link.serving;

import io.plenum.point.Quality;

/**
 * The present value of a served object.
 *
 * @param value in the unit of the object; NaN where there is none
 * @param quality {@link Quality#DOWN} also where the server is away and nobody knows
 */
public record ServedValue(ServedId id, double value, Quality quality) {

    /** Of an object of which nothing is known. */
    public static ServedValue unknown(ServedId id) {
        return new ServedValue(id, Double.NaN, Quality.DOWN);
    }

    /** The same, of which nobody can say whether it still holds. */
    public ServedValue lost() {
        return new ServedValue(id, value, Quality.DOWN);
    }
}
