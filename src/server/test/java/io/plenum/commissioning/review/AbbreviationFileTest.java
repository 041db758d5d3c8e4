package io.plenum.commissioning.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.MeaningKind;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Abbreviations that travel with a site add to those of the installation and never take any away. */
class AbbreviationFileTest {

    private static final Abbreviation ZUT =
            new Abbreviation("zut", "", MeaningKind.MEDIUM, "Supply Air Temperature", 0.8);
    private static final Abbreviation ROOM = new Abbreviation("rm", "", MeaningKind.ROOM, "", 1);

    private final SiteAbbreviations abbreviations = mock();
    private final SiteImportProblems problems = new SiteImportProblems();
    private final AbbreviationFile file = new AbbreviationFile(abbreviations, new StaticMessageSource());

    private byte[] written() {
        when(abbreviations.all()).thenReturn(List.of(ROOM, ZUT));
        return file.write();
    }

    @Test
    void whatIsWrittenIsReadElsewhere() {
        byte[] content = written();
        when(abbreviations.all()).thenReturn(List.of(ROOM));
        file.read(content, problems, true);
        verify(abbreviations, never()).put(any());

        file.read(content, problems, false);
        verify(abbreviations).put(ZUT);
        verify(abbreviations, never()).put(ROOM);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void rubbishIsLeftOutLineByLine() {
        when(abbreviations.all()).thenReturn(List.of());
        String lines = "token,kind,meaning,weight\nzut,medium,Supply Air Temperature,0.8\nx,nonsense,Y,1\nshort\n"
                + "y,medium,<script>,1\nz,room,,7\n\"open";
        file.read(lines.getBytes(StandardCharsets.UTF_8), problems, false);

        verify(abbreviations).put(ZUT);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.list()).extracting(SiteImportProblem::line).startsWith(3L, 4L, 5L, 6L);
    }
}
