package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** What a stranger's upload may and may not do, over real HTTP; whatever is refused leaves the sites as they were. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + SiteImportIT.PASSWORD
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SiteImportIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final String MODEL = """
        @base <urn:plenum:hut/> .
        @prefix brick: <https://brickschema.org/schema/Brick#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix plenum: <urn:plenum:schema#> .
        <hut> a brick:Building ; rdfs:label "Hut" ; plenum:zone "Europe/Berlin" .
        <hut-0> a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf <hut> .
        <hut-room> a brick:Room ; rdfs:label "Room" ; brick:isPartOf <hut-0> .
        """;
    private static final String PLAN = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">
        <script>alert(1)</script><rect id="hut-room" class="space" width="9" height="9"/></svg>""";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private SiteRows rows;

    @Autowired
    private JdbcTemplate jdbc;

    private ApiCalls api = new ApiCalls(0, "");
    private StoredSites untouched = new StoredSites(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    @BeforeEach
    void connect() {
        api = new ApiCalls(port, PASSWORD);
        untouched = rows.all();
    }

    @Test
    void aZippedSiteIsTakenOverAndItsPlanIsHarmless() throws Exception {
        HttpResponse<String> dry = zip("?dryRun=true", "admin", site());
        assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
        assertThat(api.get("/api/v1/floors/hut-0/plan.svg", "admin").statusCode())
                .isEqualTo(404);

        HttpResponse<String> real = zip("", "admin", site());
        assertThat(real.statusCode()).as(real.body()).isEqualTo(200);
        assertThat(real.body()).contains("left out, because plans hold drawings only");
        HttpResponse<String> plan = api.get("/api/v1/floors/hut-0/plan.svg", "admin");
        assertThat(plan.body()).contains("hut-room").doesNotContain("script", "onload", "alert");
    }

    @Test
    void aModelOfHaystackIsTakenOver() throws Exception {
        String zinc = """
            ver:"3.0"
            id,dis,site,tz,equip,chiller,siteRef
            @shed,"Shed",M,"Berlin",,,
            @shed-chiller,"Chiller",,,M,M,@shed
            """;
        HttpResponse<String> dry = api.post("/api/v1/import/site?dryRun=true", "admin", "text/zinc", bytes(zinc));
        assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
        assertThat(dry.body()).contains("\"equipment\":1", "\"sites\":[\"shed\"]");

        HttpResponse<String> json =
                api.post("/api/v1/import/site?dryRun=true", "admin", "application/json", bytes("{\"rows\":7}"));
        assertThat(json.statusCode()).as(json.body()).isEqualTo(422);
        assertThat(json.body()).contains("site.json", "grid without rows");
    }

    @Test
    void onlyAdministratorsImport() throws Exception {
        api.addUser(users, contexts, "olga", Role.OPERATOR);
        assertThat(zip("", "olga", site()).statusCode()).isEqualTo(403);
        assertThat(rows.all()).isEqualTo(untouched);
    }

    /** A machine corrects a model as people do on the page: looked at first, refused with sentences, undone from the history. */
    @Test
    void aModelIsEditedAndUndoneOverTheApi() throws Exception {
        String point = "ahu-1/supply-air-temperature";
        String name = name(point);
        String edits = "/api/v1/sites/aula-house/model/edits";
        String history = "/api/v1/sites/aula-house/model/history";
        String edit = "{\"edits\":[{\"kind\":\"POINT\",\"key\":\"%s\",\"fields\":{\"name\":\"%s\",\"unit\":\"%s\"}}]}";

        HttpResponse<String> wrong = json(edits, "admin", edit.formatted(point, "Supply", "degrees of mine"));
        assertRefused(wrong, 422).contains("degrees of mine is not known", "\"error\":true");
        assertThat(json(edits + "?dryRun=true", "admin", edit.formatted(point, "Supply", "K"))
                        .body())
                .contains("\"dryRun\":true", "values are not converted");
        assertThat(name(point)).isEqualTo(name);
        HttpResponse<String> done = json(edits, "admin", edit.formatted(point, "Supply", "K"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(name(point)).isEqualTo("Supply");

        String old = edit.formatted(point, "Other", "K").replaceFirst("\\{", "{\"revision\":0,");
        assertThat(json(edits, "admin", old).statusCode()).isEqualTo(409);
        assertThat(api.get(history, "admin").body()).contains("\"cause\":\"EDITED\"", "\"who\":\"admin\"");
        long number = Objects.requireNonNull(
                jdbc.queryForObject("select max(number) from model_revision where site = 'aula-house'", Long.class));
        assertThat(api.get(history + "/" + number, "admin").body()).contains(point, "\"before\":\"" + name);
        assertThat(json(history + "/" + number + "/undo", "admin", "").statusCode())
                .isEqualTo(200);
        assertThat(name(point)).isEqualTo(name);

        api.addUser(users, contexts, "rieke", Role.OPERATOR);
        assertThat(json(edits, "rieke", edit.formatted(point, "Mine", "K")).statusCode())
                .isEqualTo(403);
        assertThat(json(history + "/" + number + "/undo", "rieke", "").statusCode())
                .isEqualTo(403);
    }

    /** What hangs on a thing is said before it goes, and what is recorded does not end without somebody's word. */
    @Test
    void whatHangsOnAPointIsSaidBeforeItIsTakenOut() throws Exception {
        String edits = "/api/v1/sites/aula-house/model/edits";
        jdbc.update("""
                insert into sample (point_id, time, value, status)
                select id, timestamptz '2026-01-05T10:00Z', 21, 0 from point where key = 'vav-0-05/zone-air-temperature'""");
        jdbc.update(
                "insert into work_order (title, origin, place, created, created_by) values ('Look', 'PERSON', 'vav-0-05', now(),"
                        + " 'olga')");
        String removal = """
            {"edits":[{"kind":"EQUIPMENT","key":"vav-0-05","remove":true},
            {"kind":"POINT","key":"vav-0-05/zone-air-temperature","remove":true}]}""";
        assertRefused(json(edits, "admin", removal), 422)
                .contains("has recorded values", "has one open work order", "one point with recorded values");
        HttpResponse<String> accepted =
                json(edits + "?dryRun=true", "admin", removal.replaceFirst("\\{", "{\"acceptLoss\":true,"));
        assertThat(accepted.body()).contains("\"change\":\"removed\"").doesNotContain("\"error\":true");
    }

    private HttpResponse<String> json(String path, String user, String body) throws Exception {
        return api.post(path, user, "application/json", bytes(body));
    }

    private String name(String point) {
        return rows.all().points().stream()
                .filter(one -> one.key().equals(point))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Where a file is wrong must be found without searching a thousand lines for it. */
    @Test
    void badTurtleIsRefusedWithLineAndEntity() throws Exception {
        assertRefused(turtle(MODEL + "<hut-vav> a brick:VAV ; plenum:system \"hvca\" .\n"), 422)
                .contains("\"line\":8", "\"entity\":\"hut-vav\"", "unknown plenum:system");
        assertRefused(turtle(MODEL + "this is no Turtle"), 422).contains("\"line\":8", "is not Turtle");
    }

    @Test
    void aPlanThatIsNoPlainSvgRefusesTheWholeSite() throws Exception {
        Map<String, byte[]> files = site();
        files.put("hut-0.svg", bytes("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>"));
        assertRefused(zip("", "admin", files), 422)
                .contains("hut-0.svg", "DOCTYPE")
                .doesNotContain("root:");
    }

    @Test
    void aZipBeyondItsBoundsIsRefused() throws Exception {
        Map<String, byte[]> many = site();
        for (int i = 0; i < 200; i++) {
            many.put("n" + i + ".txt", new byte[0]);
        }
        assertRefused(zip("", "admin", many), 400).contains("\"field\":\"body\"", "200");

        // 40 MB of nothing are a few kB on the way: a bomb
        Map<String, byte[]> bomb = site();
        bomb.put("hut-0.svg", new byte[40 << 20]);
        assertRefused(zip("", "admin", bomb), 400).contains("\"field\":\"body\"", "32\u00a0MB");
        Map<String, byte[]> unused = site();
        for (int i = 0; i < 4; i++) {
            unused.put("n" + i + ".txt", new byte[30 << 20]);
        }
        assertRefused(zip("", "admin", unused), 400).contains("96\u00a0MB");

        assertRefused(api.post("/api/v1/import/site", "admin", "application/zip", bytes("no zip")), 400)
                .contains("\"field\":\"body\"", "zip");
        assertRefused(zip("?dryRun=perhaps", "admin", site()), 400).contains("\"field\":\"dryRun\"");
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(rows.all().points()).isEqualTo(untouched.points());
        assertThat(rows.all().spaces()).isEqualTo(untouched.spaces());
        return assertThat(answer.body());
    }

    private HttpResponse<String> turtle(String model) throws Exception {
        return api.post("/api/v1/import/site", "admin", "text/turtle", bytes(model));
    }

    private HttpResponse<String> zip(String query, String user, Map<String, byte[]> files) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("hut/" + file.getKey()));
                zip.write(file.getValue());
            }
        }
        return api.post("/api/v1/import/site" + query, user, "application/zip", out.toByteArray());
    }

    private static Map<String, byte[]> site() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("site.ttl", bytes(MODEL));
        files.put("hut-0.svg", bytes(PLAN));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
