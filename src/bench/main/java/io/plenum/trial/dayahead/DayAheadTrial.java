package io.plenum.trial.dayahead;

import io.plenum.dayahead.program.BatteryUnit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.importing.FolderModel;
import io.plenum.trial.TrialPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days with a dynamic price in the virtual building: run as found, and run with the plan of each day, made the midnight before from its past
 * alone; both as it is, and with a battery that else keeps what the roof has too much. Three seasons, two weeks of history and a number of
 * days that count, 14 where nothing is said. Prints a JSON line for each case and one for all of its seasons.
 */
public final class DayAheadTrial {

    private static final int DAYS = 14;

    private static final BatteryUnit BATTERY = new BatteryUnit(80, 40, 0.9, 0);

    private final JsonMapper json = JsonMapper.builder().build();
    /** Boxes by their air handler. */
    private final Map<String, List<String>> places = new LinkedHashMap<>();

    private final int days;

    private DayAheadTrial(BuildingModel model, int days) {
        this.days = days;
        for (Equipment unit : model.equipment()) {
            List<String> boxes =
                    unit.feeds().stream().filter(box -> box.startsWith("vav-")).toList();
            if (unit.key().startsWith("ahu-") && !boxes.isEmpty()) {
                places.put(unit.key(), boxes);
            }
        }
    }

    /** Takes names of seasons and the number of days of each, all of them and 14 where nothing is said. Reads the site's folder, {@code floorplans/aula-house}. */
    public static void main(String[] arguments) throws IOException {
        int days = Arrays.stream(arguments)
                .filter(argument -> argument.matches("\\d{1,2}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(DAYS);
        Set<String> seasons = Arrays.stream(arguments)
                .filter(argument -> !argument.matches("\\d{1,2}"))
                .collect(Collectors.toSet());
        DayAheadTrial trial = new DayAheadTrial(FolderModel.read(Path.of("floorplans/aula-house")), days);
        trial.building("as it is", seasons, null);
        trial.building("with a battery", seasons, BATTERY);
    }

    private void building(String name, Set<String> seasons, @Nullable BatteryUnit battery) {
        List<PricedDays> usual = new ArrayList<>();
        List<PricedDays> planned = new ArrayList<>();
        for (TrialPeriod period : TrialPeriod.year()) {
            if (!seasons.isEmpty() && !seasons.contains(period.name())) {
                continue;
            }
            usual.add(new DayAheadSeason(period, places, days, battery).run(false));
            planned.add(new DayAheadSeason(period, places, days, battery).run(true));
            print(name, period.name(), usual.getLast(), planned.getLast());
        }
        total(name, usual, planned);
    }

    private void print(String building, String name, PricedDays usual, PricedDays planned) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("building", building);
        line.put("season", name);
        line.put("days", usual.costs().size());
        line.put("costUsual", round(usual.total()));
        line.put("costPlanned", round(planned.total()));
        line.put("percent", percent(planned.total(), usual.total()));
        line.put("worstDayPercent", worst(usual, planned));
        List<Double> each = new ArrayList<>();
        for (int day = 0; day < usual.costs().size(); day++) {
            each.add(percent(planned.costs().get(day), usual.costs().get(day)));
        }
        line.put("dayPercents", each);
        line.put("peakUsual", round(usual.peak()));
        line.put("peakPlanned", round(planned.peak()));
        line.put("kelvinHoursUsual", round(usual.kelvinHours()));
        line.put("kelvinHoursPlanned", round(planned.kelvinHours()));
        line.put("carsUsual", round(usual.cars()));
        line.put("carsPlanned", round(planned.cars()));
        line.put("outcomes", planned.outcomes());
        line.put("slowestSeconds", round(planned.slowest()));
        line.put("roomErrorKelvin", Math.round(100 * planned.error()) / 100.0);
        System.out.println(json.writeValueAsString(line));
    }

    private void total(String building, List<PricedDays> usual, List<PricedDays> planned) {
        double before = usual.stream().mapToDouble(PricedDays::total).sum();
        double after = planned.stream().mapToDouble(PricedDays::total).sum();
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < usual.size(); i++) {
            worst = Math.max(worst, worst(usual.get(i), planned.get(i)));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("building", building);
        line.put("season", "ALL");
        line.put("days", usual.stream().mapToInt(run -> run.costs().size()).sum());
        line.put("percent", percent(after, before));
        line.put("worstDayPercent", worst);
        line.put(
                "kelvinHoursUsual",
                round(usual.stream().mapToDouble(PricedDays::kelvinHours).sum()));
        line.put(
                "kelvinHoursPlanned",
                round(planned.stream().mapToDouble(PricedDays::kelvinHours).sum()));
        System.out.println(json.writeValueAsString(line));
    }

    /** By how much the worst of the days was dearer than as usual; negative where none was. */
    private static double worst(PricedDays usual, PricedDays planned) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int day = 0; day < usual.costs().size(); day++) {
            worst = Math.max(
                    worst, percent(planned.costs().get(day), usual.costs().get(day)));
        }
        return worst;
    }

    private static double percent(double now, double before) {
        return Math.round(1000 * (now / before - 1)) / 10.0;
    }

    private static double round(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
