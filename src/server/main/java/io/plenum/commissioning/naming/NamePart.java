package io.plenum.commissioning.naming;

import java.util.List;

/**
 * A piece of a name: a number, or one or several tokens that the register knows together.
 *
 * @param text as the name writes it
 * @param start of it in the name
 * @param number whether it is a number, perhaps with one letter behind ({@code 01A})
 * @param meanings empty for a number, and for what the register does not know
 */
record NamePart(String text, int start, int end, boolean number, List<Abbreviation> meanings) {

    boolean is(MeaningKind kind) {
        return meanings.stream().anyMatch(meaning -> meaning.kind() == kind);
    }

    boolean isPlace() {
        return meanings.stream().anyMatch(meaning -> meaning.kind().isPlace());
    }

    boolean hasWords() {
        return meanings.stream().anyMatch(meaning -> meaning.kind().hasWords());
    }

    /** A letter alone stands for a machine or place only where a number follows. */
    boolean isLetter() {
        return text.length() == 1;
    }
}
