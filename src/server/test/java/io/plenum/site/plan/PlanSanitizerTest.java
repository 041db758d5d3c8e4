package io.plenum.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan is drawn inside the page of everybody who may see the floor: nothing in it may run or load. */
class PlanSanitizerTest {

    private final SiteImportProblems problems = new SiteImportProblems();

    @Test
    void onlyDrawingsComeThrough() {
        SanitizedPlan plan = Objects.requireNonNull(clean("""
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" onload="alert(1)">
                <script>alert(1)</script><style>*{background:url(http://evil)}</style>
                <foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>
                <a href="javascript:alert(1)"><rect/></a><image href="http://evil/x.png"/>
                <use x:href="http://evil#a"/><use href="http://evil#a"/><use href="#a"/>
                <rect id="space-1" class="space" width="5" height="5" style="fill:url(http://evil)" onclick="alert(1)"/>
                <rect fill="url(http://evil)"/><rect fill="url(#hatch)"/>
                <animate attributeName="href" to="javascript:alert(1)"/>
                </svg>"""));

        assertThat(plan.svg())
                .doesNotContain("evil", "alert", "script", "style", "onclick", "foreignObject", "animate")
                .contains("id=\"space-1\"", "href=\"#a\"", "url(#hatch)");
        assertThat(plan.shapes()).containsExactly("space-1");
    }

    @Test
    void entitiesAndDoctypesAreRefused() {
        assertThat(clean("""
                <!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&e;</text></svg>""")).isNull();
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void aPlanWithoutViewBoxIsRefused() {
        assertThat(clean("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).isNull();
        assertThat(problems.list().getFirst().message()).contains("viewBox");
    }

    private @Nullable SanitizedPlan clean(String svg) {
        return PlanSanitizer.clean("floor-0.svg", svg.getBytes(StandardCharsets.UTF_8), problems);
    }
}
