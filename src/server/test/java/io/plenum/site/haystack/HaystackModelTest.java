package io.plenum.site.haystack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of Project Haystack, in each of the forms in which they are exchanged. */
class HaystackModelTest {

    private static final String ZINC = """
        ver:"3.0" projName:"demo"
        id,dis,site,space,floor,room,equip,ahu,vav,hotWaterReheat,point,sensor,sp,cmd,air,temp,zone,discharge,valve,reheat,tz,area,floorNum,siteRef,spaceRef,equipRef,airRef,unit,kind,enum,writable,bacnetCur,bacnetConnRef,uri
        @s "School",,M,,,,,,,,,,,,,,,,,,"Berlin",1000m²,,,,,,,,,,,,
        @f2,"Floor 2",,M,M,,,,,,,,,,,,,,,,,,2,@s,,,,,,,,,,
        @r201,"Room 201",,M,,M,,,,,,,,,,,,,,,,538.2ft²,,@s,@f2,,,,,,,,,
        @ahu1,"AHU 1",,,,,M,M,,,,,,,,,,,,,,,,@s,@f2,,,,,,,,,
        @vav1,"VAV 1",,,,,M,,M,M,,,,,,,,,,,,,,@s,@r201,,@ahu1,,,,,,,
        @zt,"Zone Temp",,,,,,,,,M,M,,,M,M,M,,,,,,,@s,,@vav1,,"°F","Number",,,"AI3",@conn,
        @rv,"Reheat",,,,,,,,,M,,,M,,,,,M,M,,,,@s,,@vav1,,"%","Number",,M,"analogOutput:4",@conn,
        @mode,"Mode",,,,,,,,,M,,,M,,,,,,,,,,@s,,@vav1,,,"Str","off,auto,on",M,,,
        @conn "Panel",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,`bacnet://10.0.0.5/1205`
        """;

    private final SiteImportProblems problems = new SiteImportProblems();

    private SiteDraft read(String name, String text) {
        return SiteReader.read(SiteFolder.ofModel(name, text.getBytes(StandardCharsets.UTF_8)), problems);
    }

    private List<String> sentences() {
        return problems.list().stream().map(SiteImportProblem::sentence).toList();
    }

    @Test
    void zincBecomesPlacesEquipmentAndPoints() {
        SiteDraft site = read(SiteFolder.ZINC, ZINC);

        assertThat(site.site().name()).isEqualTo("School");
        assertThat(site.site().zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(site.site().areaSquareMetres()).isEqualTo(1000);
        assertThat(site.floors()).extracting(Floor::key, Floor::level).containsExactly(Tuple.tuple("f2", 2));
        Space room = site.spaces().getFirst();
        assertThat(room.brickClass()).isEqualTo("Room");
        assertThat(room.floor()).isEqualTo("f2");
        assertThat(room.areaSquareMetres()).isCloseTo(50, org.assertj.core.api.Assertions.within(0.01));
        assertThat(site.equipment())
                .extracting(Equipment::key, Equipment::brickClass, Equipment::feeds)
                .containsExactly(
                        Tuple.tuple("ahu1", "Air_Handling_Unit", List.of("vav1")),
                        Tuple.tuple("vav1", "Variable_Air_Volume_Box_With_Reheat", List.of()));
        assertThat(site.equipment().get(1).space()).isEqualTo("r201");
        assertThat(site.points())
                .extracting(PointDraft::key, PointDraft::owner, PointDraft::brickClass, PointDraft::kind)
                .containsExactly(
                        Tuple.tuple("zt", "vav1", "Zone_Air_Temperature_Sensor", PointKind.NUMERIC),
                        Tuple.tuple("rv", "vav1", "Reheat_Valve_Command", PointKind.NUMERIC),
                        Tuple.tuple("mode", "vav1", "Command", PointKind.MULTISTATE));
        assertThat(site.points().getFirst().unit()).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(site.points().getFirst().source()).isEqualTo(new PointSource("bacnet", "1205/analog-input,3"));
        assertThat(site.points().get(1).writable()).isTrue();
        assertThat(site.points().get(2).stateTexts()).containsExactly("off", "auto", "on");
        assertThat(sentences())
                .containsExactly("site.zinc, line 10: Mode: has tags that name no class of Brick (cmd point writable);"
                        + " Command is taken. Say brickClass:\"…\".");
    }

    /** Haystack 4 and 3 write the same in other ways; a server's read op gives a grid, a file may be a bare list. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"_kind":"grid","meta":{"ver":"3.0"},"cols":[{"name":"id"}],"rows":[
                 {"id":{"_kind":"ref","val":"s","dis":"School"},"site":{"_kind":"marker"},"tz":"Berlin"},
                 {"id":{"_kind":"ref","val":"m"},"dis":"Main","equip":{"_kind":"marker"},"elec":{"_kind":"marker"},"meter":{"_kind":"marker"},"siteRef":{"val":"s","_kind":"ref"}},
                 {"id":{"_kind":"ref","val":"p"},"dis":"Power","point":{"_kind":"marker"},"elec":{"_kind":"marker"},"power":{"_kind":"marker"},"sensor":{"_kind":"marker"},"unit":"kW","kind":"Number","equipRef":{"_kind":"ref","val":"m"}}]}
                """, """
                {"meta":{"ver":"2.0"},"cols":[{"name":"id"}],"rows":[
                 {"id":"r:s School","site":"m:","tz":"s:Berlin"},
                 {"id":"r:m","dis":"Main","equip":"m:","elec":"m:","meter":"m:","siteRef":"r:s School"},
                 {"id":"r:p","dis":"s:Power","point":"m:","elec":"m:","power":"m:","sensor":"m:","unit":"kW","kind":"Number","equipRef":"r:m"}]}
                """, """
                [{"id":{"_kind":"ref","val":"s"},"dis":"School","site":{"_kind":"marker"},"tz":"Berlin"},
                 {"id":{"_kind":"ref","val":"m"},"dis":"Main","equip":{"_kind":"marker"},"elec":{"_kind":"marker"},"meter":{"_kind":"marker"},"siteRef":{"_kind":"ref","val":"s"}},
                 {"id":{"_kind":"ref","val":"p"},"dis":"Power","point":{"_kind":"marker"},"elec":{"_kind":"marker"},"power":{"_kind":"marker"},"sensor":{"_kind":"marker"},"unit":"kW","kind":"Number","equipRef":{"_kind":"ref","val":"m"}}]
                """})
    void jsonOfAllVersions(String json) {
        SiteDraft site = read(SiteFolder.HAYSTACK_JSON, json);

        assertThat(site.site().name()).isEqualTo("School");
        assertThat(site.equipment().getFirst().brickClass()).isEqualTo("Electrical_Meter");
        assertThat(site.points().getFirst().brickClass()).isEqualTo("Electric_Power_Sensor");
        assertThat(site.points().getFirst().unit()).isEqualTo(Unit.KILOWATT);
        assertThat(sentences()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsAWarningWithAProposal() {
        SiteDraft site = read(SiteFolder.ZINC, """
            ver:"3.0"
            id,dis,site,tz,equip,point,sensor,dischrge,discharge,air,siteRef,equipRef,unit,kind
            @s,"S",M,"Berlin",,,,,,,,,,
            @e,"E",,,M,,,,,,@s,@gone,,
            @p,"P",,,,M,M,M,,M,@s,@e,"furlong","Number"
            @q,"Q",,,,M,M,,M,M,@s,@e,,"Number"
            ,"R",,,,M,,,,,,,,
            """);

        assertThat(site.points()).hasSize(2);
        assertThat(site.points().getFirst().brickClass()).isEqualTo("Sensor");
        assertThat(sentences())
                .contains(
                        "site.zinc, line 4: E: refers by equipRef to @gone, which the file does not have; that is left"
                                + " out.",
                        "site.zinc, line 5: P: has the unknown tag dischrge; is discharge meant?",
                        "site.zinc, line 7: R: has no id, so nothing can belong to it: left out.")
                .anyMatch(one ->
                        one.contains("line 6: Q: has tags that name no class of Brick") && one.contains("Supply_Air_"))
                .anyMatch(one -> one.contains("unknown unit \"furlong\""));
    }

    @Test
    void aPointOfAFanSaysOnlyWhatItDoesThere() {
        SiteDraft site = read(SiteFolder.ZINC, """
            ver:"3.0"
            id,dis,site,tz,equip,fan,discharge,point,run,cmd,siteRef,equipRef,kind
            @s,"S",M,"Berlin",,,,,,,,,
            @f,"Fan",,,M,M,M,,,,@s,,
            @p,"Run",,,,,,M,M,M,@s,@f,"Bool"
            """);

        assertThat(site.points().getFirst().brickClass()).isEqualTo("Supply_Fan_On_Off_Command");
        assertThat(site.points().getFirst().kind()).isEqualTo(PointKind.BINARY);
    }

    /** All that Zinc may hold is passed over where a building is not made of it. */
    @Test
    void otherValuesOfZinc() throws Exception {
        List<HaystackRecord> records = ZincReader.read("""
            ver:"3.0" a:{b c:"}"}
            id dis:"Id",x,y
            @a,-3.5e-2kW/ft²,2025-01-01T08:00:00-05:00 New_York
            @b,C(37.5,-77.4),"a \\"quoted\\", \\u00b0 text"
            @c,[1, "two", @three],<<
            ver:"3.0"
            n
            1
            >>
            @d,{deep:{er}},Bin("text/plain")
            @e,N,
            @f,1_000°F,INF
            """);

        assertThat(records).extracting(HaystackRecord::id).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(records.getFirst().quantity("x")).isEqualTo(new HaystackValue.Quantity(-0.035, "kW/ft²"));
        assertThat(records.get(1).text("y")).isEqualTo("a \"quoted\", ° text");
        assertThat(records.get(2).refs("x")).containsExactly("three");
        assertThat(records.get(5).quantity("x")).isEqualTo(new HaystackValue.Quantity(1000, "°F"));
        assertThat(records.get(5).line()).isEqualTo(12);
    }

    @Test
    void brokenFilesAreRefusedWithTheirLine() {
        for (String broken :
                List.of("ver:\"3.0\"\nid\n@a,[1,2\n", "ver:\"3.0\"\nid\n\"open\n", "[{\"id\":", "{}", "hello")) {
            assertThatThrownBy(() -> read(SiteFolder.HAYSTACK_JSON, broken))
                    .as(broken)
                    .isInstanceOf(SiteImportRefused.class);
        }
        String deep = "ver:\"3.0\"\nid\n" + "[".repeat(100_000);
        assertThatThrownBy(() -> read(SiteFolder.ZINC, deep)).hasMessageContaining("nested too deeply");
    }
}
