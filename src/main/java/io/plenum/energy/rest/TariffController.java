package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.CarbonFile;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.HourlyChoices;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.energy.weather.Outdoor;
import io.plenum.energy.weather.WeatherFile;
import io.plenum.tabular.TableChoices;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
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

/** Tariffs, and files of hourly emissions and weather. */
@RestController
class TariffController {

    private final Tariffs tariffs;
    private final Outdoor outdoor;
    private final MessageSource messages;

    TariffController(Tariffs tariffs, Outdoor outdoor, MessageSource messages) {
        this.tariffs = tariffs;
        this.outdoor = outdoor;
        this.messages = messages;
    }

    /** @param assumed whether nobody has entered any: then these are the settings' assumptions */
    @Schema(name = "StoredTariffs")
    record Answer(boolean assumed, TariffBook book) {}

    /** @param line of the file, counted from 1 */
    @Schema(name = "TariffProblem")
    record Problem(long line, String message) {}

    /**
     * @param stored hours; 0 where there are problems: then nothing was taken over
     * @param notes on how the file was read and what in it held no value; line 0 stands for the whole file
     */
    record Report(int stored, List<Problem> problems, List<Problem> notes) {}

    @GetMapping("/api/v1/tariffs")
    @PreAuthorize("hasRole('VIEWER')")
    Answer tariffs() {
        return new Answer(tariffs.isAssumed(), tariffs.book());
    }

    /** Replaces all tariffs. */
    @PutMapping("/api/v1/tariffs")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    Answer save(@RequestBody TariffBook book) {
        tariffs.save(book);
        return tariffs();
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
    ResponseEntity<Report> carbon(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "ELECTRICITY") EnergyKind kind,
            @RequestParam(defaultValue = TableChoices.AUTO) String dates,
            @RequestParam(defaultValue = TableChoices.AUTO) String decimal,
            Locale locale) {
        HourlyFile read = CarbonFile.read(file, tariffs.zone(), new HourlyChoices(choices(dates, decimal), "", ""));
        if (read.problems().isEmpty()) {
            tariffs.save(kind, CarbonFile.hours(read));
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
    ResponseEntity<Report> weather(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = TableChoices.AUTO) String dates,
            @RequestParam(defaultValue = TableChoices.AUTO) String decimal,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String unit,
            Locale locale) {
        HourlyFile read =
                WeatherFile.read(file, tariffs.zone(), new HourlyChoices(choices(dates, decimal), column, unit));
        if (read.problems().isEmpty()) {
            outdoor.save(read);
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

    private ResponseEntity<Report> answer(HourlyFile read, Locale locale) {
        boolean clean = read.problems().isEmpty();
        return ResponseEntity.status(clean ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Report(
                        clean ? read.rows().size() : 0, texts(read.problems(), locale), texts(read.notes(), locale)));
    }

    private List<Problem> texts(List<HourlyFile.Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.line(),
                        messages.getMessage(problem.text(), problem.arguments().toArray(), locale)))
                .toList();
    }
}
