package io.plenum.handover;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A list of terms as an argument of a sentence.
 *
 * @param terms keys of texts; of several in one place any is enough
 */
public record HandoverTerms(List<List<String>> terms) {

    /** Each of these. */
    public static HandoverTerms of(List<String> keys) {
        return new HandoverTerms(keys.stream().map(List::of).toList());
    }

    /** @param texts the text of a key, in the reader's language */
    public String words(UnaryOperator<String> texts) {
        return terms.stream()
                .map(any -> any.stream().map(texts).collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(", "));
    }
}
