package io.plenum.opcua.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from the value of a variable to one number in it, as it is written behind the variable's node: {@code [3]} for an element of an
 * array, {@code [1,2]} of a matrix, {@code .Speed} for a field of a structure, and any of them behind each other.
 *
 * @param steps not empty
 */
public record ElementPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]]+)|\\[(\\d{1,9}(?:,\\d{1,9})*)]");

    /** One step of the way. */
    public sealed interface Step {}

    /** Counted from 0, one for each dimension. */
    public record Place(List<Integer> indexes) implements Step {

        @Override
        public String toString() {
            return indexes.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** A field, by its name in the type of the structure. */
    public record Field(String name) implements Step {

        @Override
        public String toString() {
            return "." + name;
        }
    }

    public ElementPath {
        steps = List.copyOf(steps);
    }

    /** Null where the text is no such way. */
    static @Nullable ElementPath parse(String text) {
        Matcher matcher = STEP.matcher(text);
        List<Step> steps = new ArrayList<>();
        while (matcher.lookingAt()) {
            String name = matcher.group(1);
            steps.add(name == null ? place(matcher.group(2)) : new Field(name));
            matcher.region(matcher.end(), text.length());
        }
        return steps.isEmpty() || matcher.regionStart() < text.length() ? null : new ElementPath(steps);
    }

    private static Place place(String indexes) {
        return new Place(Arrays.stream(indexes.split(",")).map(Integer::valueOf).toList());
    }

    /** The place in an array of one dimension with which the way begins; null where it begins otherwise. */
    public @Nullable Integer firstIndex() {
        return steps.getFirst() instanceof Place place && place.indexes().size() == 1
                ? place.indexes().getFirst()
                : null;
    }

    /** Whether it is the place of an element and nothing more. */
    public boolean isPlace() {
        return steps.size() == 1 && steps.getFirst() instanceof Place;
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining());
    }
}
