package io.plenum.site;

import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a model as somebody else wrote it, and gives what was found and said. */
abstract class ForeignModelCase {

    static final String PREFIXES = """
        @prefix b: <https://campus.invalid/model#> .
        @prefix brick: <https://brickschema.org/schema/Brick#> .
        @prefix rec: <https://w3id.org/rec#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix ref: <https://brickschema.org/schema/Brick/ref#> .
        @prefix bacnet: <http://data.ashrae.org/bacnet/2020#> .
        @prefix unit: <http://qudt.org/vocab/unit/> .
        @prefix plenum: <urn:plenum:schema#> .
        """;

    /** The first line of a test's own text. */
    static final int FIRST = 9;

    final SiteImportProblems problems = new SiteImportProblems();

    SiteDraft read(String model) {
        return SiteReader.read(SiteFolder.ofModel((PREFIXES + model).getBytes(StandardCharsets.UTF_8)), problems);
    }

    List<String> sentences() {
        return problems.list().stream().map(SiteImportProblem::sentence).toList();
    }

    static PointDraft point(SiteDraft site, String key) {
        return site.points().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Equipment equipment(SiteDraft site, String key) {
        return site.equipment().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Space space(SiteDraft site, String key) {
        return site.spaces().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
