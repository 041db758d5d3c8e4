package io.plenum.simulation.store;

import io.plenum.simulation.Change;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.site.BuildingModel;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a scenario may hold; what it may not is a {@link RequestProblem} that names the field. */
@Component
class ScenarioRules {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CHANGES = 12;
    private static final int MOST_DAYS = 366;

    private final WeatherFiles files;
    private final Clock clock;

    ScenarioRules(WeatherFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    static String name(@Nullable String name) {
        String line = name == null ? "" : name.strip().replaceAll("\\p{Cntrl}", " ");
        if (line.isEmpty() || line.length() > LONGEST_NAME) {
            throw RequestProblem.of("name", "simulation.problem.name", LONGEST_NAME);
        }
        return line;
    }

    /** @param building the site that it is about, with what whoever asks may see of it */
    Scenario checked(ScenarioDefinition wanted, BuildingModel building) {
        List<Change> changes = RequestProblem.present("changes", wanted.changes());
        if (changes.isEmpty()
                || changes.size() > MOST_CHANGES
                || changes.stream().anyMatch(Objects::isNull)) {
            throw RequestProblem.of("changes", "simulation.problem.changes", MOST_CHANGES);
        }
        for (int i = 0; i < changes.size(); i++) {
            check("changes[" + i + "]", changes.get(i), building);
        }
        WeatherChoice weather = RequestProblem.present("weather", wanted.weather());
        check(weather, building);
        return new Scenario(changes, weather);
    }

    private static void check(String field, Change change, BuildingModel building) {
        ChangeKind kind = ChangeKind.of(change);
        if (change instanceof Change.Hours hours) {
            boolean known = hours.from() != null && hours.to() != null;
            if (!known || !hours.from().isBefore(hours.to())) {
                throw RequestProblem.of(field + ".to", "simulation.problem.hours");
            }
        }
        check(field, kind.fields(), ChangeKind.values(change));
        for (String place : ChangeKind.places(change)) {
            boolean space = kind.subject() == ChangeKind.Subject.SPACES;
            if (space ? building.space(place) == null : building.equipment(place) == null) {
                throw RequestProblem.of(field + (space ? ".spaces" : ".equipment"), "simulation.problem.place", place);
            }
        }
    }

    private static void check(String field, List<ChangeField> fields, List<Double> values) {
        for (int i = 0; i < fields.size(); i++) {
            ChangeField one = fields.get(i);
            if (!one.allows(values.get(i))) {
                throw RequestProblem.of(
                        field + "." + one.name(),
                        "simulation.problem.bounds",
                        one.low() * one.scale(),
                        one.high() * one.scale());
            }
        }
    }

    private void check(WeatherChoice weather, BuildingModel building) {
        check("weather", WeatherKind.of(weather).fields(), WeatherKind.values(weather));
        if (weather instanceof WeatherChoice.WeatherYear(String file)
                && !files.exists(RequestProblem.present("weather.file", file))) {
            throw RequestProblem.of("weather.file", "simulation.problem.file", file);
        }
        if (weather instanceof WeatherChoice.OwnPast(LocalDate from, LocalDate to)) {
            boolean known = from != null && to != null;
            LocalDate today = LocalDate.ofInstant(clock.instant(), building.zone());
            if (!known || !from.isBefore(to) || to.isAfter(today) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
                throw RequestProblem.of("weather.to", "simulation.problem.dates", MOST_DAYS);
            }
        }
    }
}
