package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Lists of points over real HTTP, on an installation that has one site. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.first-start.site=floorplans/aula-house",
            "plenum.admin-password=" + PointListImportIT.PASSWORD
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class PointListImportIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final String LIST = """
        keyname;device obj.-instance;object-name;object-type;object-instance;description;unit-code
        A;777001;Heat T;0;1;Heating flow temperature;62
        B;777001;Heat P;0;2;Heating pressure;53
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private SiteRows rows;

    private ApiCalls api = new ApiCalls(0, "");

    @BeforeEach
    void connect() {
        api = new ApiCalls(port, PASSWORD);
    }

    @Test
    void aListIsPreviewedAddedAndFoundAmongWhatIsNotPlaced() throws Exception {
        int before = rows.all().points().size();
        HttpResponse<String> dry = post("?dryRun=true", LIST);
        assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
        assertThat(dry.body()).contains("\"added\":2", "\"notPlaced\":2", "\"key\":\"bacnet-777001/Heat-T\"");
        assertThat(rows.all().points()).hasSize(before);

        HttpResponse<String> real = post("", LIST);
        assertThat(real.statusCode()).as(real.body()).isEqualTo(200);
        assertThat(rows.all().points()).hasSize(before + 2);
        assertThat(rows.all().equipment()).isNotEmpty();
        assertThat(api.get("/api/v1/points?placed=false", "admin").body())
                .contains("\"total\":2", "bacnet-777001/Heat-T");
        assertThat(api.get("/api/v1/audit?size=5", "admin").body()).contains("points imported");

        // once more changes nothing: what is known by its source stays as it is
        assertThat(post("", LIST).body()).contains("\"added\":0", "\"unchanged\":2");
    }

    @Test
    void whatCannotBeTakenSaysWhy() throws Exception {
        api.addUser(users, contexts, "otto", Role.OPERATOR);
        assertThat(api.post("/api/v1/import/points", "otto", "text/csv", bytes(LIST))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("", "a;b\n1;2\n").body()).contains("\"field\":\"body\"", "row of headings");
        assertThat(post("?site=nowhere", LIST).body()).contains("\"field\":\"site\"", "aula-house");
        assertThat(post("?device=4194303", LIST).statusCode()).isEqualTo(400);
        assertThat(post("?site=annex&zone=Mars", LIST).body()).contains("\"field\":\"zone\"");
    }

    @Test
    void aNewSiteNeedsItsZone() throws Exception {
        HttpResponse<String> made =
                post("?site=school&zone=Europe/Berlin&dryRun=true", LIST.replace("777001", "777002"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("\"created\":true", "\"site\":\"school\"");
        assertThat(rows.all().sites()).extracting(Site::key).containsExactly("aula-house");
    }

    @Test
    void aSiteIsExportedAndItsPointsAreKnownAgain() throws Exception {
        HttpResponse<String> csv = api.get("/api/v1/export/site?site=aula-house&format=csv", "admin");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("aula-house.csv");
        assertThat(post("?site=aula-house&dryRun=true", csv.body())).satisfies(again -> {
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(again.body()).contains("\"added\":0", "\"completed\":0", "\"problems\":[]");
        });
        assertThat(api.get("/api/v1/export/site?format=excel", "admin").body()).contains("\"field\":\"format\"");
    }

    private HttpResponse<String> post(String query, String list) throws Exception {
        return api.post("/api/v1/import/points" + query, "admin", "text/csv", bytes(list));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
