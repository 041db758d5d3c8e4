package io.plenum.tabular.text;

/**
 * What stands between the fields of a row.
 *
 * @param wrapped whether each line as a whole stands in quotes once more
 */
public record Separator(char character, boolean wrapped) {

    public Separator(char character) {
        this(character, false);
    }
}
