package io.plenum.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.Mutations;
import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Spoilt drawings are drawn or refused; nothing that runs or loads gets through, and none takes for ever. */
class SvgFuzzTest {

    private static final int TIMES = 6_000;

    private static final byte[] VALID = """
        <?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY n "http://x"> ]>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100" width="20cm" height="10cm">
        <style>.w{fill:none;stroke:#333} #r1{fill:red} g > path{stroke-width:2}</style>
        <defs><rect id="box" width="80" height="60"/><linearGradient id="lg"><stop stop-color="#123456"/></linearGradient></defs>
        <switch><g transform="translate(3 4) rotate(5) scale(1,-1)"><use id="r1" xlink:href="#box" x="10"/>
        <path id="r2" class="w" d="M110 10h80v60A5 5 0 01110 70Z" style="fill:url(#lg);opacity:.5"/></g></switch>
        <polygon points="1,2 3,4 5,6"/><text x="1 2 3" y="9"><tspan id="t">A &amp; B</tspan></text><circle cx="5" cy="6" r="7"/></svg>
        """.getBytes(StandardCharsets.UTF_8);

    @Test
    void spoiltDrawingsAreDrawnOrRefusedAndNothingElse() {
        Mutations mutations = new Mutations(
                20261128,
                List.of(
                        "<script>alert(1)</script>",
                        " onload=\"alert(1)\"",
                        " href=\"javascript:alert(1)\"",
                        "<use href=\"#r1\"/>",
                        "<g>",
                        "</g>",
                        "&n;",
                        "&lt;",
                        "url(http://evil)",
                        "style=\"fill:url(http://evil)\"",
                        "1e999",
                        "-1e-400",
                        "NaN",
                        "5000000",
                        "{",
                        "}",
                        "@import 'evil';",
                        "<![CDATA[",
                        "]]>",
                        "<!--",
                        "-->",
                        "\"",
                        "'",
                        "<image href=\"http://evil\"/>",
                        "<foreignObject>",
                        "d=\"M0 0A1 1 0 11 5 5\"",
                        "\u0000",
                        "<g>".repeat(300),
                        "id=\"r2\"",
                        "viewBox=\"0 0 1e-9 1e9\"",
                        "transform=\"matrix(1e9 0 0 1e-9 1e15 0)\""));
        List<PlanShape> rooms =
                List.of(new PlanShape("r1", "One", "space", true), new PlanShape("r2", "Two", "space", true));
        long start = System.nanoTime();
        int drawn = 0;
        for (int i = 0; i < TIMES; i++) {
            SiteImportProblems problems = new SiteImportProblems();
            SanitizedPlan plan = PlanSanitizer.clean("f.svg", mutations.of(VALID), rooms, problems);
            assertThat(plan != null || problems.hasErrors()).isTrue();
            if (plan != null) {
                String svg = plan.svg().toLowerCase(Locale.ROOT);
                String attributes = svg.replaceAll(">[^<]*<", "><"); // words of texts are words
                assertThat(attributes)
                        .doesNotContain("<script", "onload", "javascript", "evil", "<image", "foreignobject", "style=");
                assertThat(svg).containsPattern("viewbox=\"-?[\\d.]+ -?[\\d.]+ [\\d.]+ [\\d.]+\"");
                drawn++;
            }
        }
        assertThat(drawn).isBetween(TIMES / 20, TIMES * 19 / 20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
    }
}
