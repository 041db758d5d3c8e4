package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.CarbonFile;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.TariffVersion;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.HourlyChoices;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.energy.weather.Outdoor;
import io.plenum.energy.weather.WeatherFile;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.tabular.TableChoices;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tariffs, and files of hourly emissions and weather, of one site each. */
@RestController
class TariffController {

    private final Tariffs tariffs;
    private final Outdoor outdoor;
    private final RequestedSite sites;
    private final MessageSource messages;

    TariffController(Tariffs tariffs, Outdoor outdoor, RequestedSite sites, MessageSource messages) {
        this.tariffs = tariffs;
        this.outdoor = outdoor;
        this.sites = sites;
        this.messages = messages;
    }

    /**
     * @param assumed whether nobody has entered what holds on the day asked for: then these are the settings' assumptions
     * @param since from which day on the book holds; null for assumptions
     * @param versions all that were entered, by their days
     */
    @Schema(name = "StoredTariffs")
    record TariffsJson(
            String site,
            boolean assumed,
            TariffBook book,
            @Nullable LocalDate since,
            List<Version> versions) {}

    /** @param since the site's local date from which it holds, until the next one; 1900-01-01 for what has held ever since */
    @Schema(name = "TariffVersion")
    record Version(LocalDate since, Instant changed, String changedBy) {}

    /** @param line of the file, counted from 1 */
    @Schema(name = "TariffProblem")
    record UnreadLine(long line, String message) {}

    /**
     * @param stored hours; 0 where there are problems: then nothing was taken over
     * @param notes on how the file was read and what in it held no value; line 0 stands for the whole file
     */
    record StoredLines(int stored, List<UnreadLine> problems, List<UnreadLine> notes) {}

    /** What holds. @param at on this day; today where it is missing */
    @GetMapping("/api/v1/tariffs")
    @PreAuthorize("hasRole('VIEWER')")
    TariffsJson tariffs(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable LocalDate at) {
        return answer(sites.of(site), at);
    }

    private TariffsJson answer(Site site, @Nullable LocalDate at) {
        SiteTariffs of = tariffs.of(site);
        LocalDate day = at == null ? of.today() : at;
        TariffVersion version = of.history().version(day);
        return new TariffsJson(
                site.key(),
                version == null,
                of.history().at(day),
                version == null ? null : version.since(),
                of.history().versions().stream()
                        .map(one -> new Version(one.since(), one.changed(), one.changedBy()))
                        .toList());
    }

    /**
     * Lets tariffs hold from a day on; what is over stays as it was billed.
     *
     * @param from the site's local date; today where it is missing
     * @param correct whether {@code from} may be over: the costs of the days since are then computed anew
     */
    @PutMapping("/api/v1/tariffs")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    TariffsJson save(
            @RequestBody TariffBook book,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "false") boolean correct) {
        Site of = sites.of(site);
        LocalDate since = from == null ? tariffs.of(of).today() : from;
        tariffs.save(of, book, since, correct);
        return answer(of, since);
    }

    /** Takes a version back. @param correct whether it may have begun to hold already */
    @DeleteMapping("/api/v1/tariffs/{since}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    TariffsJson remove(
            @PathVariable LocalDate since,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = "false") boolean correct) {
        Site of = sites.of(site);
        tariffs.remove(of, since, correct);
        return answer(of, null);
    }

    /**
     * A table with {@code time}, {@code average} and perhaps {@code marginal}, kg of CO₂ for each kWh where it names no unit. All or
     * nothing.
     *
     * @param dates {@code dmy}, {@code mdy} or {@code ymd}; {@code auto} goes by what the file shows
     * @param decimal {@code point} or {@code comma}; {@code auto} goes by what the file shows
     */
    @PostMapping(
            path = "/api/v1/import/carbon",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ResponseEntity<StoredLines> carbon(
            @RequestBody byte[] file,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = "ELECTRICITY") EnergyKind kind,
            @RequestParam(defaultValue = TableChoices.AUTO) String dates,
            @RequestParam(defaultValue = TableChoices.AUTO) String decimal,
            Locale locale) {
        Site of = sites.of(site);
        HourlyFile read = CarbonFile.read(file, of.zone(), new HourlyChoices(choices(dates, decimal), "", ""));
        if (read.problems().isEmpty()) {
            tariffs.save(of, kind, CarbonFile.hours(read));
        }
        return answer(read, locale);
    }

    /**
     * An EnergyPlus weather file, a TMY3 file, or a table with a column of outdoor temperatures. All or nothing.
     *
     * @param dates {@code dmy}, {@code mdy} or {@code ymd}; {@code auto} goes by what the file shows
     * @param decimal {@code point} or {@code comma}; {@code auto} goes by what the file shows
     * @param column that has the temperatures, where several could
     * @param unit of temperatures that name none: {@code °C} or {@code °F}
     */
    @PostMapping(
            path = "/api/v1/import/weather",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ResponseEntity<StoredLines> weather(
            @RequestBody byte[] file,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = TableChoices.AUTO) String dates,
            @RequestParam(defaultValue = TableChoices.AUTO) String decimal,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String unit,
            Locale locale) {
        Site of = sites.of(site);
        HourlyFile read = WeatherFile.read(file, of.zone(), new HourlyChoices(choices(dates, decimal), column, unit));
        if (read.problems().isEmpty()) {
            outdoor.save(of, read);
        }
        return answer(read, locale);
    }

    private static TableChoices choices(String dates, String decimal) {
        try {
            return TableChoices.of(dates, decimal);
        } catch (IllegalArgumentException unknown) {
            String choice = String.valueOf(unknown.getMessage());
            throw RequestProblem.of(choice, "web.expected.one-of", TableChoices.words(choice));
        }
    }

    private ResponseEntity<StoredLines> answer(HourlyFile read, Locale locale) {
        boolean clean = read.problems().isEmpty();
        return ResponseEntity.status(clean ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new StoredLines(
                        clean ? read.rows().size() : 0, texts(read.problems(), locale), texts(read.notes(), locale)));
    }

    private List<UnreadLine> texts(List<HourlyFile.LineProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new UnreadLine(
                        problem.line(),
                        messages.getMessage(problem.text(), problem.arguments().toArray(), locale)))
                .toList();
    }
}
