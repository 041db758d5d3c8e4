package io.plenum.site.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.brick.BrickReader;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a reader can make something of and is wrong all the same is said with line, entity and what to do; it refuses nothing. */
class ModelShapesTest {

    private static final String PREFIXES = """
            @base <urn:plenum:school/> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix plenum: <urn:plenum:schema#> .
            <school> a brick:Building ; plenum:zone "Europe/Berlin" .
            <f-0> a brick:Floor ; plenum:level 0 ; brick:isPartOf <school> .
            <f-1> a brick:Floor ; plenum:level 1 ; brick:isPartOf <school> .
            <room> a brick:Room ; brick:isPartOf <f-0> .
            <ahu> a brick:AHU ; brick:hasLocation <room> .
            """;

    /** The first line of what a case adds. */
    private static final long FIRST = PREFIXES.lines().count() + 1;

    private final SiteImportProblems problems = new SiteImportProblems();

    @AfterEach
    void language() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static ModelShapes shapes() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/site");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ModelShapes(messages);
    }

    private List<SiteImportProblem> warnings(byte[] turtle) {
        var read = BrickReader.read(SiteFolder.MODEL, turtle, problems, model -> shapes().check(model, problems));
        assertThat(read).isNotNull();
        assertThat(problems.hasErrors()).isFalse();
        return problems.list();
    }

    private SiteImportProblem only(String added) {
        List<SiteImportProblem> found = warnings((PREFIXES + added).getBytes(StandardCharsets.UTF_8)).stream()
                .filter(problem -> !problem.message().contains("area"))
                .toList();
        assertThat(found).as(added).hasSize(1);
        return found.getFirst();
    }

    private void says(String added, String entity, long line, String words) {
        SiteImportProblem problem = only(added);
        assertThat(problem.entity()).isEqualTo(entity);
        assertThat(problem.line()).as(problem.sentence()).isEqualTo(FIRST + line);
        assertThat(problem.message()).contains(words);
    }

    @Test
    void aPointThatIsMeasurementAndSetPointAtOnce() {
        says(
                "<t> a brick:Zone_Air_Temperature_Sensor, brick:Zone_Air_Temperature_Setpoint ; brick:isPointOf <room> .",
                "t",
                0,
                "exclude each other");
    }

    /** Written out with all classes above it, as a reasoner leaves it, it is still of one class. */
    @Test
    void classesAboveEachOtherAreOneClass() {
        assertThat(warnings((PREFIXES + """
                <t> a brick:Zone_Air_Temperature_Sensor, brick:Air_Temperature_Sensor, brick:Sensor, brick:Point ;
                    brick:isPointOf <room> .
                <f-0> a brick:Location .
                """).getBytes(StandardCharsets.UTF_8)))
                .noneMatch(problem -> problem.message().contains("exclude"));
    }

    @Test
    void aPointAndEquipmentAtOnce() {
        says("<t> a brick:Temperature_Sensor, brick:AHU ; brick:isPointOf <room> .", "t", 0, "several things at once");
    }

    @Test
    void aPointOfAPoint() {
        says("""
                <a> a brick:Temperature_Sensor ; brick:isPointOf <room> .
                <b> a brick:Temperature_Sensor ; brick:isPointOf <ahu> ;
                    brick:isPointOf <a> .
                """, "b", 1, "is a point of ahu, a");
    }

    @Test
    void twoUnits() {
        says("""
                <t> a brick:Temperature_Sensor ; brick:isPointOf <room> ;
                    brick:hasUnit unit:DEG_C , unit:DEG_F .
                """, "t", 1, "DEG_F");
    }

    @Test
    void aRoomOnTwoFloors() {
        says("<hall> a brick:Room ; brick:isPartOf <f-0>, <f-1> .", "hall", 0, "several floors (f-0, f-1)");
    }

    @Test
    void aMachineLocatedInAMachine() {
        says("<fan> a brick:Fan ; brick:hasLocation <ahu> .", "fan", 0, "brick:isPartOf for equipment");
    }

    /** A loop of three machines is one warning, whichever of them it names; the chain that leads into it is none. */
    @Test
    void aCircle() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        SiteImportProblem problem = only("""
                <chiller> a brick:Chiller ; brick:feeds <pump> ; brick:hasLocation <room> .
                <pump> a brick:Pump ; brick:feeds <ahu> ; brick:hasLocation <room> .
                <ahu> brick:feeds <chiller> .
                """);
        assertThat(problem.message()).contains("versorgt über").contains("Rücklauf");
    }

    /** The model that we wrote ourselves has none, and a thousand points are checked in no time once the engine has warmed up. */
    @Test
    void aulaHouseKeepsToAllOfThem() throws Exception {
        assertThat(warnings(Files.readAllBytes(Path.of("floorplans/aula-house/site.ttl"))))
                .isEmpty();
    }

    /** Of thousands five are named. A model of a large site must not make the import wait: 30,000 points take seconds, not minutes. */
    @Test
    void manyAreCounted() {
        StringBuilder model = new StringBuilder(PREFIXES);
        for (int i = 0; i < 3000; i++) {
            model.append("<p-")
                    .append(i)
                    .append("> a brick:Temperature_Sensor ; brick:isPointOf <ahu> ;")
                    .append(i < 100 ? " brick:hasUnit unit:DEG_C , unit:DEG_F .\n" : " brick:hasUnit unit:DEG_C .\n");
        }
        byte[] turtle = model.toString().getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        assertThat(warnings(turtle))
                .extracting(SiteImportProblem::message)
                .contains("and 95 more points with several units.");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }
}
