package io.plenum.site.haystack;

import io.plenum.site.brick.TurtleText;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.shape.DescribedModel;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a model of Project Haystack, as Zinc or JSON, into a site. */
public final class HaystackReader {

    static final int MOST_RECORDS = 500_000;

    private HaystackReader() {}

    /**
     * Null where the file describes nothing; with errors in the problems the result is incomplete.
     *
     * @param check gets what was read
     */
    public static @Nullable SiteDraft read(
            String file, byte[] content, SiteImportProblems problems, Consumer<DescribedModel> check) {
        String text = TurtleText.of(file, content, problems);
        try {
            List<HaystackRecord> records = text.stripLeading().startsWith("ver:")
                    ? ZincReader.read(text.stripLeading())
                    : HaysonReader.read(text);
            return new HaystackModel(file, records, problems).read(check);
        } catch (HaystackFormatException broken) {
            problems.error(file, broken.line(), null, broken.getMessage() + ".");
            return null;
        }
    }
}
