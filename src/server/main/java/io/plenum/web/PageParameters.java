package io.plenum.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a list; a controller takes it as an argument with {@code @Valid}.
 *
 * @param page counted from 0; 0 where not given
 * @param size 1 to 5000; 1000 where not given
 */
public record PageParameters(
        @Min(0) @Nullable Integer page,
        @Min(1) @Max(ItemPage.MAX_SIZE) @Nullable Integer size) {

    private static final int USUAL_SIZE = 1000;

    /** The asked page of a list that is in memory anyway. */
    public <T> ItemPage<T> of(List<T> all) {
        return ItemPage.of(all, page == null ? 0 : page, size == null ? USUAL_SIZE : size);
    }
}
