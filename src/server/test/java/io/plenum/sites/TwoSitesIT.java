package io.plenum.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import io.plenum.alarm.performance.PerformanceReader;
import io.plenum.comfort.ComfortScores;
import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.baseline.DailyIndicator;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.forecast.ForecastService;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.fault.finding.Findings;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.report.MonthlyReports;
import io.plenum.report.Report;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.ApiCalls;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * An owner's second building comes into the installation, and a third that is the first one's twin but for its keys: no figure of the first
 * moves by a hair, nor when they go again; each of them has its own, by its own clock.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.admin-password=" + TwoSitesIT.PASSWORD, "plenum.connector.enabled=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class TwoSitesIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final Duration HISTORY = Duration.ofDays(21);
    private static final SmallBuilding OFFICE = new SmallBuilding("office", ZoneId.of("Europe/Berlin"), 1, 8);
    /** Keys before those of the office, and a clock six hours behind: whoever takes the first takes this one. */
    private static final SmallBuilding ANNEX = new SmallBuilding("annex", ZoneId.of("America/New_York"), 3, 14);

    private static final SmallBuilding TWIN =
            new SmallBuilding("building", OFFICE.zone(), OFFICE.size(), OFFICE.warmth());

    private final Instant end = Instant.now().minusSeconds(7200).truncatedTo(ChronoUnit.HOURS);
    private final Instant begin = end.minus(HISTORY);

    @LocalServerPort
    private int port;

    @Autowired
    private SiteModels models;

    @Autowired
    private EnergyMeters meters;

    @Autowired
    private Summaries summaries;

    @Autowired
    private BaselineService outlook;

    @Autowired
    private ForecastService forecasts;

    @Autowired
    private ComfortScores comfort;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Findings findings;

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private PerformanceReader performance;

    private ApiCalls api() {
        return new ApiCalls(port, PASSWORD);
    }

    private void bring(SmallBuilding building) throws Exception {
        ok(api().post("/api/v1/import/site", "admin", "text/turtle", bytes(building.turtle())));
        byte[] samples = bytes(building.samples(begin, end));
        if (models.current().sites().size() > 1) { // by now with different clocks
            HttpResponse<String> asked = api().post("/api/v1/import/samples", "admin", "text/csv", samples);
            assertThat(asked.statusCode()).isEqualTo(400);
            assertThat(asked.body()).contains("\"field\":\"zone\"", "America/New_York");
        }
        ok(api().post("/api/v1/import/samples?zone=UTC", "admin", "text/csv", samples));
        Site site = site(building);
        await("hours of " + building.key(), () -> known(site) >= HISTORY.toHours() - 1);
        look(site);
    }

    private void look(Site site) throws Exception {
        ok(api().post("/api/v1/recommendations/look", "admin", "application/json", new byte[0]));
        await("a look at " + site.key(), () -> !recommendations.looking() && recommendations.lastLook(site) != null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Site site(SmallBuilding building) {
        return Objects.requireNonNull(models.current().site(building.key()), building.key());
    }

    private long known(Site site) {
        return meters.tree(site).all().stream()
                .map(Meter::key)
                .map(key -> Objects.requireNonNull(
                        meters.hours(site, List.of(key), begin, end).get(key)))
                .mapToLong(hours ->
                        Arrays.stream(hours.amounts()).filter(Double::isFinite).count())
                .min()
                .orElse(0);
    }

    /** Everything that is told of a building, as text that can be compared. */
    private Map<String, String> figures(SmallBuilding building) throws Exception {
        Site site = site(building);
        Map<String, String> figures = new LinkedHashMap<>();
        EnergySummary summary = summaries.of(site, begin, end);
        figures.put("energy", summary.bought() + " " + summary.cost() + " " + summary.carbon() + " " + summary.peak());
        figures.put("days", days(site));
        figures.put("checks", meters.checks(site, begin, end).toString());
        Forecast ahead = forecasts.ask(site, part -> {}).get(2, TimeUnit.MINUTES);
        figures.put(
                "forecast",
                ahead.method() + " " + ahead.days() + " "
                        + Arrays.toString(ahead.band().expected()));
        DailyIndicator indicator = Objects.requireNonNull(outlook.indicator(site));
        figures.put(
                "indicator",
                indicator.days() + " " + Arrays.toString(indicator.line().coefficients()));
        figures.put(
                "expected",
                Objects.requireNonNull(outlook.expectation(site)).acceptance().toString());
        figures.put(
                "comfort", comfort.spaces(models.current().of(site), begin, end).toString());
        figures.put(
                "recommendations",
                recommendations.open(site).stream()
                        .map(one -> one.proposal().kind() + " " + one.proposal().subject() + " " + one.worth() + " "
                                + new TreeMap<>(one.proposal().yearlyKilowattHours()))
                        .sorted()
                        .toList()
                        .toString());
        figures.put("faults", faults(building));
        figures.put("alarms", performance.read(site, begin, end).toString());
        Report report = reports.of(site, YearMonth.from(begin.atZone(building.zone())), Locale.UK);
        figures.put("report", withoutFaults(report));
        figures.put("judged", String.valueOf(findings.judged(site).equipment()));
        return figures;
    }

    /** The watch finds faults when it comes to them, while the test runs: what it would find is compared by itself, by a simulation. */
    private static String withoutFaults(Report report) {
        return report.parts().stream()
                .filter(part -> !part.title().equals("Open faults"))
                .toList()
                .toString()
                .replaceAll("\\[Wasted by open faults,[^\\]]*\\]", "");
    }

    /** A forecast is made anew each hour: across one there is nothing to compare. */
    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        assertThat(after.size()).isEqualTo(before.size());
        before.forEach((name, figure) -> {
            boolean overtaken = name.startsWith("forecast") && !after.containsKey(name);
            assertThat(after.getOrDefault(name, "")).as(name).isEqualTo(overtaken ? "" : figure);
        });
    }

    private String days(Site site) {
        EnergySeries days = Objects.requireNonNull(
                meters.days(site, List.of(site.key() + "-main"), begin, end).get(site.key() + "-main"));
        return Arrays.toString(days.starts()) + Arrays.toString(days.amounts());
    }

    private String faults(SmallBuilding building) throws Exception {
        HttpResponse<String> found =
                api().get("/api/v1/findings/rehearsal?from=" + end.minus(Duration.ofDays(4)) + "&to=" + end, "admin");
        ok(found);
        List<Map<String, Object>> items = JsonPath.read(found.body(), "$.items[?(@.site == '" + building.key() + "')]");
        return items.stream()
                .map(one -> one.get("subject") + " " + one.get("rule") + " " + one.get("since") + " "
                        + one.get("faultMinutes") + " " + one.get("kilowattHours"))
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void aSecondBuildingChangesNoFigureOfTheFirst() throws Exception {
        bring(OFFICE);
        // a share of the month's demand would grow with each minute of the test
        tariffs("office", 0.25, "EUR");
        look(site(OFFICE));
        Map<String, String> alone = figures(OFFICE);
        assertThat(alone.get("recommendations")).contains("office-fan");
        assertThat(alone.get("faults")).contains("office-fan ALWAYS-ON");

        tomorrowIsPlannedFromImportedPrices();

        bring(ANNEX);
        assertSame(alone, figures(OFFICE));
        itsOwnFiguresByItsOwnClock();

        bring(TWIN);
        tariffs("building", 0.25, "EUR");
        assertSame(alone, figures(OFFICE));
        assertThat(figures(TWIN).get("energy").replace("building-", "office-")).isEqualTo(alone.get("energy"));
        assertThat(figures(TWIN).get("comfort").replace("building-", "office-")).isEqualTo(alone.get("comfort"));
        whoeverNamesNoSiteIsAsked();
        allAreComparedByWhatIsKnown();
        tariffsOfOneAreNotThoseOfAnother(alone);

        for (SmallBuilding gone : List.of(ANNEX, TWIN)) {
            ok(api().send(api().request("/api/v1/sites/" + gone.key(), "admin").DELETE()));
        }
        assertSame(alone, figures(OFFICE));
        assertThat(recommendations.all(RecommendationState.NEW))
                .allMatch(one -> one.site().equals("office"));
    }

    /** Prices come from a file, all or nothing; a battery makes the day cheaper than as usual; what has begun keeps its price. */
    private void tomorrowIsPlannedFromImportedPrices() throws Exception {
        LocalDate tomorrow = LocalDate.now(OFFICE.zone()).plusDays(1);
        assertThat(JsonPath.<List<String>>read(
                        api().get("/api/v1/day-ahead", "admin").body(), "$.gaps"))
                .contains("PRICES", "NOTHING_MOVES");
        HttpResponse<String> unread = prices("time,price\n" + tomorrow + " 00:00,1\n");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("\"stored\":0", "\"line\":1", "MWh or kWh");
        StringBuilder csv = new StringBuilder("time,price EUR/MWh\n");
        for (Instant hour = begin; hour.isBefore(end.plus(Duration.ofDays(3))); hour = hour.plusSeconds(3600)) {
            csv.append(hour).append(hour.atZone(OFFICE.zone()).getHour() < 8 ? ",50\n" : ",300\n");
        }
        ok(prices(csv.toString()));
        ok(prices(csv.toString()));
        HttpResponse<String> past = prices("time,price EUR/MWh\n" + begin + ",51\n");
        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(past.body()).contains("the past stays as it was");
        ok(api().send(api().request("/api/v1/day-ahead/settings", "admin")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("""
                        {"addition":0.05,"tax":20,"carbonPrice":0,"importLimit":500,
                         "batteryEnergy":20,"batteryPower":5,"batteryEfficiency":90,"carsLeave":null}"""))));
        String day = api().get("/api/v1/day-ahead", "admin").body();
        assertThat(JsonPath.<String>read(day, "$.day")).isEqualTo(tomorrow.toString());
        assertThat(JsonPath.<List<Object>>read(day, "$.gaps")).as(day).isEmpty();
        assertThat(JsonPath.<Double>read(day, "$.prices[0]")).isEqualTo(0.12, within(1e-9));
        assertThat(JsonPath.<String>read(day, "$.outcome")).isEqualTo("BETTER");
        // 20 kWh from 0.12 to 0.42, less a tenth of what comes back.
        double saved = JsonPath.<Double>read(day, "$.usual.cost") - JsonPath.<Double>read(day, "$.plan.cost");
        assertThat(saved).isBetween(4.0, 6.0);
        assertThat(api().get("/api/v1/audit?limit=9", "admin").body())
                .contains("day-ahead prices imported", "day-ahead settings changed");
    }

    private HttpResponse<String> prices(String csv) throws Exception {
        return api().post("/api/v1/import/day-ahead-prices", "admin", "text/csv", bytes(csv));
    }

    /** Three times the office's power: 20 kW from eight to six in New York, 5 else; its days begin at its own midnight. */
    private void itsOwnFiguresByItsOwnClock() throws Exception {
        Site site = site(ANNEX);
        LocalDate monday = begin.atZone(ANNEX.zone()).toLocalDate().plusDays(2);
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.plusDays(1);
        }
        Instant from = monday.atStartOfDay(ANNEX.zone()).toInstant();
        Instant to = monday.plusDays(1).atStartOfDay(ANNEX.zone()).toInstant();
        EnergySeries day = Objects.requireNonNull(
                meters.days(site, List.of("annex-main"), from, to).get("annex-main"));
        assertThat(day.starts()[0]).isEqualTo(from);
        assertThat(day.amounts()[0]).isCloseTo(3 * (10 * 20 + 14 * 5), within(3.0));
        Map<String, String> own = figures(ANNEX);
        assertThat(own.get("recommendations")).contains("annex-fan").doesNotContain("office");
        assertThat(own.get("faults")).contains("annex-fan ALWAYS-ON").doesNotContain("office");
        assertThat(own.get("report")).doesNotContain("office-");
        DailyIndicator indicator = Objects.requireNonNull(outlook.indicator(site));
        assertThat(indicator.days()).contains(monday);
    }

    private void whoeverNamesNoSiteIsAsked() throws Exception {
        HttpResponse<String> unnamed = api().get("/api/v1/energy/summary?from=" + begin + "&to=" + end, "admin");
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.body()).contains("\"field\":\"site\"", "annex, building");
        HttpResponse<String> named =
                api().get("/api/v1/energy/summary?site=annex&from=" + begin + "&to=" + end, "admin");
        ok(named);
        assertThat(JsonPath.<List<String>>read(named.body(), "$.bought[*].meter"))
                .contains("annex-main");
        ok(api().get("/api/v1/meters/annex-main/energy?from=" + begin + "&to=" + end, "admin"));
        assertThat(JsonPath.<List<String>>read(
                        api().get("/api/v1/meters", "admin").body(), "$.items[*].site"))
                .contains("office", "annex", "building");
    }

    /** Three weeks are no year: of energy nothing is ranked. Comfort and data are; costs never across currencies, since none is known. */
    private void allAreComparedByWhatIsKnown() throws Exception {
        assertThat(location("annex", "{\"latitude\":91,\"longitude\":-74}").body())
                .contains("\"field\":\"latitude\"");
        assertThat(location("annex", "{\"latitude\":40.7}").body()).contains("\"field\":\"longitude\"");
        ok(location("annex", "{\"latitude\":40.7,\"longitude\":-74}"));
        String portfolio = api().get("/api/v1/portfolio", "admin").body();
        assertThat(JsonPath.<List<String>>read(portfolio, "$.items[*].site"))
                .containsExactly("office", "annex", "building");
        assertThat(JsonPath.<List<String>>read(portfolio, "$.items[*].figures.CORRECTED.gap"))
                .containsOnly("DATA");
        assertThat(JsonPath.<List<Object>>read(portfolio, "$.items[*].figures.COST.rank"))
                .containsOnlyNulls();
        assertThat(JsonPath.<List<Integer>>read(portfolio, "$.items[?(@.site != 'annex')].figures.COMFORT.rank"))
                .as("twins share a place")
                .doesNotContainNull()
                .hasSize(2)
                .satisfies(ranks -> assertThat(ranks.getFirst()).isEqualTo(ranks.getLast()));
        assertThat(JsonPath.<List<Double>>read(portfolio, "$.items[*].location.latitude"))
                .containsExactly(40.7);
        assertThat(api().get("/api/v1/audit?limit=5", "admin").body()).contains("site location changed");
    }

    private HttpResponse<String> location(String site, String json) throws Exception {
        return api().send(api().request("/api/v1/sites/" + site + "/location", "admin")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private void tariffsOfOneAreNotThoseOfAnother(Map<String, String> alone) throws Exception {
        tariffs("annex", 9, "USD");
        put(
                "/api/v1/energy/closed-days?site=annex",
                "{\"periods\":[{\"from\":\"%s\",\"to\":\"%s\"}]}"
                        .formatted(
                                LocalDate.ofInstant(begin, ZoneId.of("UTC")),
                                LocalDate.ofInstant(end, ZoneId.of("UTC"))));
        assertThat(summaries.of(site(ANNEX), begin, end).currency()).isEqualTo("USD");
        assertSame(alone, figures(OFFICE));
    }

    private void tariffs(String site, double price, String currency) throws Exception {
        put(
                "/api/v1/tariffs?site=" + site + "&from=1900-01-01&correct=true",
                "{\"currency\":\"%s\",\"tariffs\":{\"ELECTRICITY\":{\"base\":%s,\"monthlyFee\":0,\"carbonAverage\":0.4}},\"feedIn\":0,\"demandCharge\":0}"
                        .formatted(currency, price));
    }

    private void put(String path, String json) throws Exception {
        ok(api().send(api().request(path, "admin")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))));
    }
}
