package io.plenum.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings as programs save them. A room is the page's: nothing of the drawing wins over the colour of its state. */
class ForeignPlansTest {

    private static final List<PlanShape> ROOMS = List.of(
            new PlanShape("room-1", "Kitchen", "space", true),
            new PlanShape("room-2", "Office 2", "space", true),
            new PlanShape("vav-1", "VAV 1", "equipment hvac", false));

    private static final String HEAD =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    private static final String BOTH =
            "<rect id=\"room-1\" width=\"50\" height=\"50\"/><rect id=\"room-2\" x=\"60\" width=\"50\" height=\"50\"/>";

    private final SiteImportProblems problems = new SiteImportProblems();

    private String clean(String svg) {
        return clean(svg.getBytes(StandardCharsets.UTF_8));
    }

    private String clean(byte[] svg) {
        return Objects.requireNonNull(PlanSanitizer.clean("f.svg", svg, ROOMS, problems), () -> sentences()
                        .toString())
                .svg();
    }

    private List<String> sentences() {
        return problems.list().stream().map(SiteImportProblem::sentence).toList();
    }

    /** {@code <rect class="space" id="room-1" .../>}: attributes come in alphabetical order. */
    private static String element(String svg, String id) {
        int at = svg.indexOf("id=\"" + id + "\"");
        assertThat(at).as("%s in %s", id, svg).isPositive();
        return svg.substring(svg.lastIndexOf('<', at), svg.indexOf('>', at) + 1);
    }

    @Test
    void roomsAreTheThemesWhateverTheDrawingSays() {
        String svg = clean(HEAD + """
             viewBox="0 0 400 200"><style>.st0{fill:#FF0000;stroke:#000} #room-2{fill:blue!important} rect{opacity:.5}</style>
            <g opacity=".3" fill="#0f0"><rect id="room-1" class="st0" style="fill:#da3636;fill-opacity:1" width="50" height="50"/>
            <g id="room-2"><path d="M60 0H110V50H60Z" fill="url(#g)"/><text fill="#f00" x="70" y="20">2</text></g></g>
            <linearGradient id="g"><stop stop-color="#000"/><stop stop-color="#fff"/></linearGradient>
            <rect fill="url(#g)" width="4" height="4"/></svg>""");

        assertThat(element(svg, "room-1"))
                .isEqualTo("<rect class=\"space\" height=\"50\" id=\"room-1\" width=\"50\"/>");
        assertThat(svg).contains("<path d=\"M60 0H110V50H60Z\"/>").contains("class=\"floor-plan outlined\"");
        assertThat(svg).doesNotContain("opacity=\".3\"", "style", "#da3636", "blue");
        // a gradient is drawn in the middle of its stops, and that is told
        assertThat(svg).contains("fill=\"#808080\"");
        assertThat(sentences()).containsExactly("f.svg: loses 1 gradients; what they paint is drawn in one tone.");
    }

    /** Ids, classes, elements, descendants; what is not understood is named. */
    @Test
    void rulesOfStyleSheetsGoIntoTheShapes() {
        String svg = clean(HEAD + """
             viewBox="0 0 400 200"><defs><style type="text/css"><![CDATA[
            /* walls */ .w1 , g.thick > path { fill:none; stroke:#333333; stroke-width:2 } line{stroke:rgb(100%,100%,100%)}
            .w1.w2{stroke-width:.5} @media print { .w1{stroke:red} } path:hover{fill:red} #logo{display:none}
            ]]></style></defs><path class="w1 w2" d="M0 0H9"/><g class="thick"><path d="M1 1H9"/></g><line x2="5"/>
            <path id="logo" d="M2 2H9"/>""" + BOTH + "</svg>");

        assertThat(svg)
                .contains("<path d=\"M0 0H9\" fill=\"none\" stroke=\"#333\" stroke-width=\".5\"/>")
                .contains("<path d=\"M1 1H9\" fill=\"none\" stroke=\"#333\" stroke-width=\"2\"/>")
                .contains("stroke=\"#fff\"")
                .contains("display=\"none\"")
                .doesNotContain("w1", "red");
        assertThat(sentences()).singleElement().asString().contains("@media print, path:hover");
    }

    /** Colour is for what is wrong; black lines would be lost on a dark page. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #000",
        "black, #000",
        "#ffffff, #fff",
        "white, #fff",
        "'rgb(255, 0, 0)', #333",
        "#f00, #333",
        "#888, #808080",
        "'hsl(120, 100%, 90%)', #e6e6e6",
        "'rgba(0,0,0,.5)', #000",
        "none, none",
        "currentColor, currentColor",
        "papayawhip, #808080"
    })
    void coloursAreTones(String colour, String tone) {
        assertThat(clean(HEAD + " viewBox='0 0 400 200'>" + BOTH + "<path d='M0 0' fill='" + colour + "'/></svg>"))
                .contains("fill=\"" + tone + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viewBox='0 0 4e2 2E+2'|0 0 400 200",
                "viewBox='-50,-20 , 400 200.5'|-50 -20 400 200.5",
                "width='400' height='200'|0 0 400 200",
                "width='400px' height='200PX'|0 0 400 200",
                "width='10cm' height='50mm'|0 0 377.9528 188.9764",
                "width='4in' height='144pt'|0 0 384 192",
                "viewBox='0 0 0 0' width='400' height='200'|0 0 400 200",
                "width='100%' height='100%'|-2.2 -2.2 114.4 54.4",
                "|-2.2 -2.2 114.4 54.4",
                "viewBox='0 0 8.5 4'|0 0 1200 564.7059",
                "viewBox='3500000 5800000 200 100'|0 0 200 100",
            })
    void everySheetGetsAViewBox(String size, String box) {
        assertThat(clean(HEAD + " " + (size == null ? "" : size) + ">" + BOTH + "</svg>"))
                .contains("viewBox=\"" + box + "\"");
    }

    /** Browsers draw with 24 bits: half a metre at five million metres. */
    @Test
    void shapesOfMapsAreMovedToTheOriginExactly() {
        String svg = clean(HEAD + """
             viewBox="3500000 -5800200 200 100"><g transform="matrix(1 0 0 -1 0 0)">
            <path id="room-1" d="M3500010.25 5800190.5h10v-10h-10zM3500012 5800188L3500013 5800187"/>
            <g transform="translate(3500000 5800000)"><polygon id="room-2" points="50,150 60,150 60,160.125"/></g></g>
            <text x="3500020.5" y="-5800150"><tspan x="3500021">A</tspan></text></svg>""");

        assertThat(svg).contains("d=\"M0.25 0.5h10v-10h-10").doesNotContain("35000", "58001");
        assertThat(element(svg, "room-1")).contains("transform=\"matrix(1 0 0 -1 10 10)\"");
        assertThat(element(svg, "room-2"))
                .contains("points=\"0,0 10,0 10,10.125\"", "transform=\"matrix(1 0 0 -1 50 50)\"");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void inkscapeNamesObjectsByLabels() {
        String svg = clean("""
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
             xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" viewBox="0 0 297 210" width="297mm" height="210mm">
            <sodipodi:namedview id="base" pagecolor="#ffffff"/><svg:metadata><x xmlns="urn:x">y</x></svg:metadata>
            <svg:g inkscape:label="Rooms" inkscape:groupmode="layer" transform="translate(0,-87)">
            <svg:path inkscape:label="room-1" id="path815" style="fill:#cccccc;-inkscape-stroke:none;line-height:1" d="m 10,97 h 80 v 60 h -80 z"/>
            <svg:rect inkscape:label="Office 2" id="rect817" width="40" height="30"/></svg:g></svg:svg>""");

        assertThat(element(svg, "room-1")).startsWith("<path class=\"space\"");
        assertThat(element(svg, "room-2")).startsWith("<rect class=\"space\"");
        assertThat(svg).startsWith("<svg class=").doesNotContain("svg:", "inkscape", "sodipodi", "metadata");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void illustratorEscapesIdsAndAbbreviatesNamespaces() {
        String svg = clean("""
            <?xml version="1.0" encoding="iso-8859-1"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
            <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/"><!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]>
            <svg xmlns="&ns_svg;" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" viewBox="0 0 400 200">
            <switch><foreignObject requiredExtensions="&ns_extend;" width="1" height="1"/><g i:extraneous="self">
            <polygon id="room_x2D_1" class="cls-1" points="0,0 50,0 50,50 0,50"/>
            <rect id="room-2_1_" width="9" height="9"/><text>Küche</text></g></switch></svg>""".getBytes(Charset.forName("ISO-8859-1")));

        assertThat(element(svg, "room-1")).startsWith("<polygon");
        assertThat(element(svg, "room-2")).startsWith("<rect");
        assertThat(svg).contains("Küche").doesNotContain("switch", "foreignObject");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void visioAndDrawIoAndCad() {
        String svg = clean(HEAD + """
             xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/" viewBox="0 0 400 200">
            <v:documentProperties v:langID="1031"/><rect width="100%" height="100%" fill="white"/>
            <a xlink:href="https://evil.invalid"><g id="shape1-1" v:mID="1" transform="translate(18,-18)">
            <title>Rectangle</title><desc>Kitchen</desc><rect x="0" y="90" width="70" height="60" class="st1"/></g></a>
            <g data-cell-id="room-2"><rect width="40" height="30" fill="#dae8fc" stroke="#6c8ebf"/>
            <switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">2</div></foreignObject><text x="5" y="9">2</text></switch></g>
            <g id="vav-1"><path d="M0 0L9 9" stroke="red"/></g><image href="data:image/png;base64,AAAA" width="5" height="5"/></svg>""");

        assertThat(element(svg, "room-1")).startsWith("<g class=\"space\"");
        assertThat(element(svg, "room-2")).startsWith("<g class=\"space\"");
        assertThat(element(svg, "vav-1")).startsWith("<g class=\"equipment hvac\"");
        assertThat(svg).doesNotContain("evil", "data:", "dae8fc").contains(">2</text>");
        assertThat(sentences())
                .containsExactlyInAnyOrder(
                        "f.svg: loses 1 embedded pictures; a scanned plan is not shown. Trace it, and draw its lines"
                                + " as shapes.",
                        "f.svg: loses 1 links; what they enclosed is kept.");
    }

    @Test
    void roomsDrawnByReferenceGetTheirOwnShape() {
        String svg = clean(HEAD + """
             viewBox="0 0 400 200"><defs><rect id="box" width="80" height="60" fill="#f00"/>
            <symbol id="sym" viewBox="0 0 10 10"><circle r="5" fill="#f00"/></symbol></defs>
            <use id="room-1" xlink:href="#box" x="10" y="12"/><use id="room-2" href="#sym" x="5" width="50" height="50"/>
            <use xlink:href="#box"/><use href="http://evil.invalid/x.svg#a"/></svg>""");

        assertThat(svg)
                .contains("<g class=\"space\" id=\"room-1\" transform=\"translate(10.0 12.0)\"><rect height=\"60\""
                        + " width=\"80\"/></g>")
                .contains("<svg height=\"50\" viewBox=\"0 0 10 10\" width=\"50\"><circle r=\"5\"/></svg>")
                .contains("<use href=\"#box\"/>")
                .doesNotContain("evil");
    }

    @Test
    void idsAreUniqueAndShapesGoBeforeTexts() {
        String svg = clean(HEAD + """
             viewBox="0 0 400 200"><text id="room-1">1</text><rect id="room-1" width="9" height="9"/>
            <path id="room-2" d="M0 0H9V9Z"/><path id="room-2" d="M20 0H29V9Z"/>
            <tspan id="t7"/><tspan id="t7"/><pattern id="hatch"/></svg>""");

        assertThat(element(svg, "room-1")).startsWith("<rect");
        assertThat(svg.split("id=\"", -1))
                .hasSize(4); // room-1, room-2, t7: once each, and the page's own hatch is free
        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("room-2: is the id of two shapes; the first is taken");
    }

    /** Ids that are nothing, places without a shape: with what may have been meant. */
    @Test
    void whatHasNoShapeIsToldWithWhatIsNear() {
        clean(HEAD + " viewBox='0 0 400 200'><rect id='Room_1' width='9' height='9'/><text id='room-2'>2</text></svg>");

        assertThat(sentences())
                .containsExactly(
                        "f.svg: room-1: has no shape on the plan; is \"Room_1\" meant?",
                        "f.svg: room-2: has no shape on the plan; its id is on a text, which has no area");
    }

    /** Ten references to ten references, ten deep, are ten thousand million shapes. */
    @Test
    void referencesAreCountedBeforeABrowserDrawsThem() {
        StringBuilder svg = new StringBuilder(HEAD + " viewBox='0 0 9 9'>" + BOTH + "<g id='l0'><path d='M0 0'/></g>");
        for (int i = 1; i < 11; i++) {
            svg.append("<g id='l")
                    .append(i)
                    .append("'>")
                    .append(("<use href='#l" + (i - 1) + "'/>").repeat(10))
                    .append("</g>");
        }
        assertThat(PlanSanitizer.clean(
                        "f.svg", svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8), ROOMS, problems))
                .isNull();
        assertThat(sentences()).anyMatch(text -> text.contains("references to references"));
        // what refers to itself draws nothing and hangs nothing
        assertThat(clean(HEAD + " viewBox='0 0 99 99'>" + BOTH
                        + "<g id='a'><use href='#a'/></g><use id='b' href='#b'/></svg>"))
                .contains("room-1");
    }

    @Test
    void encodingsAndEntities() {
        String drawing = HEAD + " viewBox='0 0 400 200'>" + BOTH + "<text>Küche</text></svg>";
        assertThat(clean(drawing.getBytes(StandardCharsets.UTF_16))).contains("Küche");
        assertThat(clean(drawing.getBytes(Charset.forName("windows-1252")))).contains("Küche");
        // laughs that multiply are not expanded: an abbreviation is plain text
        assertThat(PlanSanitizer.clean(
                        "f.svg",
                        ("<!DOCTYPE svg [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;\">]>" + HEAD + "><text>&b;</text></svg>")
                                .getBytes(StandardCharsets.UTF_8),
                        ROOMS,
                        new SiteImportProblems()))
                .isNull();
    }
}
