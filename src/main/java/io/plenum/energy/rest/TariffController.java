package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.CarbonFile;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.energy.weather.Outdoor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
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

    /** @param stored hours; 0 where there are problems: then nothing was taken over */
    record Report(int stored, List<Problem> problems) {}

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

    /** CSV: {@code time,average,marginal} in kg of CO₂ for each kWh; {@code marginal} may be absent. All or nothing. */
    @PostMapping(
            path = "/api/v1/import/carbon",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ResponseEntity<Report> carbon(
            @RequestBody byte[] file, @RequestParam(defaultValue = "ELECTRICITY") EnergyKind kind, Locale locale) {
        HourlyFile read = CarbonFile.read(text(file), tariffs.zone());
        if (read.problems().isEmpty()) {
            tariffs.save(kind, CarbonFile.hours(read));
        }
        return answer(read, locale);
    }

    /** An EnergyPlus weather file, or CSV: {@code time,temperature} in °C. All or nothing. */
    @PostMapping(
            path = "/api/v1/import/weather",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ResponseEntity<Report> weather(@RequestBody byte[] file, Locale locale) {
        HourlyFile read = Outdoor.read(text(file), tariffs.zone());
        if (read.problems().isEmpty()) {
            outdoor.save(read);
        }
        return answer(read, locale);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private ResponseEntity<Report> answer(HourlyFile read, Locale locale) {
        List<Problem> problems = read.problems().stream()
                .map(problem -> new Problem(
                        problem.line(),
                        messages.getMessage(problem.text(), problem.arguments().toArray(), locale)))
                .toList();
        int stored = problems.isEmpty() ? read.rows().size() : 0;
        return ResponseEntity.status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Report(stored, problems));
    }
}
