package io.plenum.recommendation;

import io.plenum.recommendation.estimate.Proposal;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The trade's term for what is recommended, and the sentence that explains it. Both are found by its kind whenever somebody reads. */
public final class RecommendationTitle {

    private RecommendationTitle() {}

    /**
     * Of a repair with the fault that is to be mended: Repair: leaking reheat valve.
     *
     * @param texts the text of a message's key, in the reader's language
     */
    public static String of(Proposal proposal, UnaryOperator<String> texts, Locale reader) {
        String title = texts.apply("recommendation.kind." + proposal.kind());
        return proposal.fault() == null
                ? title
                : title + ": " + within(texts.apply("fault.cause." + proposal.fault()), reader);
    }

    /** @param texts the text of a message's key, in the reader's language */
    public static String explained(Proposal proposal, UnaryOperator<String> texts) {
        return texts.apply("recommendation.plain." + proposal.kind());
    }

    /** German nouns keep their capital, and so do names such as COP. */
    private static String within(String term, Locale reader) {
        boolean name = term.length() > 1 && Character.isUpperCase(term.charAt(1));
        return name || reader.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? term
                : term.substring(0, 1).toLowerCase(reader) + term.substring(1);
    }
}
