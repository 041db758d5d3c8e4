package io.plenum.dayahead.rest;

import io.plenum.dayahead.input.DayGap;
import io.plenum.dayahead.input.SiteDay;
import io.plenum.dayahead.input.SiteDays;
import io.plenum.dayahead.price.PriceFile;
import io.plenum.dayahead.program.DayCourse;
import io.plenum.dayahead.program.OptimisedDay;
import io.plenum.dayahead.store.DayAheadPrices;
import io.plenum.dayahead.store.DayAheadSetting;
import io.plenum.dayahead.store.DayAheadSettings;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.tabular.TableChoices;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prices of the day ahead, and the plan of tomorrow beside the day as usual. */
@RestController
class DayAheadController {

    private static final String API = "API";

    private final SiteDays days;
    private final DayAheadPrices prices;
    private final DayAheadSettings settings;
    private final EnergyPrices tariffs;
    private final RequestedSite sites;
    private final MessageSource messages;

    DayAheadController(
            SiteDays days,
            DayAheadPrices prices,
            DayAheadSettings settings,
            EnergyPrices tariffs,
            RequestedSite sites,
            MessageSource messages) {
        this.days = days;
        this.prices = prices;
        this.settings = settings;
        this.tariffs = tariffs;
        this.sites = sites;
        this.messages = messages;
    }

    /**
     * A day's course.
     *
     * @param grid kW from the grid by quarter of an hour; negative into it
     * @param battery kW into the battery; negative out of it
     * @param charging kW of the charge points together
     * @param cost money, without what the peak costs
     * @param peakCost money for what the peak exceeds the last month's by
     * @param peak kW
     * @param carbon kg of CO₂
     * @param discomfort K·h outside the comfort band while people are there, of rooms that take part; 0 where none do
     */
    @Schema(name = "DayCourse")
    record CourseJson(
            double[] grid,
            double[] battery,
            double[] charging,
            double cost,
            double peakCost,
            double peak,
            double carbon,
            double discomfort) {

        static CourseJson of(DayCourse course) {
            double[] charging = new double[course.grid().length];
            course.charging().forEach(one -> Arrays.setAll(charging, step -> charging[step] + one[step]));
            return new CourseJson(
                    course.grid(),
                    course.battery(),
                    charging,
                    course.cost(),
                    course.peakCost(),
                    course.peak(),
                    course.carbon(),
                    course.discomfort());
        }
    }

    /**
     * Tomorrow.
     *
     * @param start of the first quarter of an hour
     * @param prices money for each kWh by quarter of an hour; null where unknown
     * @param carbon kg of CO₂ of one kWh more or less
     * @param gaps what lacks for a plan; empty where there is one
     * @param outcome how the plan came to be; null without one
     */
    @Schema(name = "DayAhead")
    record DayJson(
            String site,
            LocalDate day,
            Instant start,
            String currency,
            List<@Nullable Double> prices,
            double[] carbon,
            Set<DayGap> gaps,
            OptimisedDay.@Nullable Outcome outcome,
            @Nullable CourseJson usual,
            @Nullable CourseJson plan) {}

    /** @param line of the file, counted from 1; 0 for the file as a whole */
    @Schema(name = "PriceProblem")
    record UnreadPrice(long line, String message) {}

    /** @param stored quarters of an hour; 0 where there are problems: then nothing was taken over */
    @Schema(name = "StoredPrices")
    record StoredPrices(int stored, List<UnreadPrice> problems) {}

    /** Tomorrow's plan beside the day as usual; nothing is set by it. May take seconds. */
    @GetMapping("/api/v1/day-ahead")
    @PreAuthorize("hasRole('VIEWER')")
    DayJson tomorrow(@RequestParam(required = false) @Nullable String site) {
        Site of = sites.of(site);
        SiteDay day = days.of(of, days.tomorrow(of));
        OptimisedDay plan = day.plan();
        return new DayJson(
                of.key(),
                day.day(),
                day.start(),
                day.currency(),
                known(day.prices()),
                day.carbon(),
                day.gaps(),
                plan == null ? null : plan.outcome(),
                plan == null ? null : CourseJson.of(plan.usual()),
                plan == null ? null : CourseJson.of(plan.plan()));
    }

    private static List<@Nullable Double> known(double[] prices) {
        List<@Nullable Double> known = new ArrayList<>();
        for (double price : prices) {
            known.add(Double.isFinite(price) ? (Double) price : null);
        }
        return known;
    }

    /** What is made of prices at a site. */
    @GetMapping("/api/v1/day-ahead/settings")
    @PreAuthorize("hasRole('VIEWER')")
    DayAheadSetting settings(@RequestParam(required = false) @Nullable String site) {
        return settings.of(sites.of(site));
    }

    /** Changes what is made of prices. */
    @PutMapping("/api/v1/day-ahead/settings")
    @PreAuthorize("hasRole('ENGINEER')")
    DayAheadSetting settings(
            @RequestBody DayAheadSetting setting, @RequestParam(required = false) @Nullable String site) {
        settings.save(sites.of(site), setting);
        return setting;
    }

    /**
     * A table with a column of times and one of prices whose header names its unit ({@code price [EUR/MWh]}), by hours or quarters of them;
     * or a Publication_MarketDocument of ENTSO-E (A44). All or nothing.
     *
     * @param dates {@code dmy}, {@code mdy} or {@code ymd}; {@code auto} goes by what the file shows
     * @param decimal {@code point} or {@code comma}; {@code auto} goes by what the file shows
     */
    @PostMapping(
            path = "/api/v1/import/day-ahead-prices",
            consumes = {"text/csv", "text/plain", "application/xml", "text/xml", "application/octet-stream"})
    @PreAuthorize("hasRole('ENGINEER')")
    ResponseEntity<StoredPrices> prices(
            @RequestBody byte[] file,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = TableChoices.AUTO) String dates,
            @RequestParam(defaultValue = TableChoices.AUTO) String decimal,
            Locale locale) {
        Site of = sites.of(site);
        PriceFile read = PriceFile.read(file, of.zone(), tariffs.of(of).currency(), choices(dates, decimal));
        if (!read.problems().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new StoredPrices(0, texts(read.problems(), locale)));
        }
        prices.save(of, read, API);
        return ResponseEntity.ok(new StoredPrices(read.quarters().size(), List.of()));
    }

    private static TableChoices choices(String dates, String decimal) {
        try {
            return TableChoices.of(dates, decimal);
        } catch (IllegalArgumentException unknown) {
            String choice = String.valueOf(unknown.getMessage());
            throw RequestProblem.of(choice, "web.expected.one-of", TableChoices.words(choice));
        }
    }

    private List<UnreadPrice> texts(List<LineProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new UnreadPrice(
                        problem.line(),
                        String.valueOf(messages.getMessage(
                                problem.text(), problem.arguments().toArray(), problem.text(), locale))))
                .toList();
    }
}
