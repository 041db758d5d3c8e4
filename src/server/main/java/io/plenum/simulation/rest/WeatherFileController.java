package io.plenum.simulation.rest;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.simulation.weather.EpwFile;
import io.plenum.simulation.weather.KeptWeatherFile;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.simulation.weather.WeatherYear;
import io.plenum.web.ItemPage;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Weather files that scenarios may run over. */
@RestController
@RequestMapping("/api/v1/weather-files")
@PreAuthorize("hasRole('VIEWER')")
class WeatherFileController {

    private final WeatherFiles files;
    private final MessageSource messages;

    WeatherFileController(WeatherFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /** @param line of the file, counted from 1; 0 for the file as a whole */
    @Schema(name = "WeatherFileProblem")
    record UnreadWeather(long line, String message) {}

    /**
     * What became of a file.
     *
     * @param file as it is kept; null where there are problems: then nothing was taken over
     */
    @Schema(name = "WeatherFileAnswer")
    record KeptWeather(@Nullable KeptWeatherFile file, List<UnreadWeather> problems) {}

    /** By name. */
    @GetMapping
    ItemPage<KeptWeatherFile> list() {
        List<KeptWeatherFile> all = files.all();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /**
     * A weather file of EnergyPlus (EPW): eight lines of header and the hours of a year. All or nothing.
     *
     * @param name by which scenarios will call it
     */
    @PostMapping(consumes = {"text/plain", "text/csv", "application/octet-stream"})
    @PreAuthorize("hasRole('ENGINEER')")
    ResponseEntity<KeptWeather> add(@RequestBody byte[] file, @RequestParam String name, Locale locale) {
        EpwFile read = EpwFile.read(file);
        WeatherYear year = read.year();
        if (year == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new KeptWeather(null, texts(read.problems(), locale)));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new KeptWeather(files.add(name, year), List.of()));
    }

    /** Scenarios that name it stay, and are refused when they run. */
    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ENGINEER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        files.remove(id);
    }

    private List<UnreadWeather> texts(List<LineProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new UnreadWeather(
                        problem.line(),
                        String.valueOf(messages.getMessage(
                                problem.text(), problem.arguments().toArray(), problem.text(), locale))))
                .toList();
    }
}
