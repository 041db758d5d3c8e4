package io.plenum.site.pointlist;

import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads lists as others write them, and gives what was found and said. */
abstract class PointListCase {

    /** As the B.I.G.-EU describes layout 2.3; the first row of points is line 9. */
    static final String EDE = """
        #Engineering-Data-Exchange - B.I.G.-EU
        PROJECT_NAME;Schule am Wäldchen
        VERSION_OF_REFERENCEFILE;1
        TIMESTAMP_OF_LAST_CHANGE;19. Dec 2025
        AUTHOR_OF_LAST_CHANGE;G. Sampler
        VERSION_OF_LAYOUT;2.3
        #mandatory;mandatory;mandatory;mandatory;mandatory;optional;optional;optional;optional;optional;optional;optional;optional;optional;optional;optional;optional
        # keyname;device obj.-instance;object-name;object-type;object-instance;description;present-value-default;min-present-value;max-present-value;settable;supports COV;hi-limit;low-limit;state-text-reference;unit-code;vendor-specific-address;notification-class
        """;

    final SiteImportProblems problems = new SiteImportProblems();

    List<ListedPoint> read(Map<String, byte[]> files) {
        return PointListReader.read(files, ListOptions.NONE, problems);
    }

    List<ListedPoint> read(String list) {
        return read(Map.of("list.csv", bytes(list)));
    }

    List<ListedPoint> read(String list, ListOptions options) {
        return PointListReader.read(Map.of("list.csv", bytes(list)), options, problems);
    }

    List<String> sentences() {
        return problems.list().stream().map(SiteImportProblem::sentence).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
