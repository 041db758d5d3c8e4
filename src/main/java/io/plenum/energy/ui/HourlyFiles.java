package io.plenum.energy.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.CarbonFile;
import io.plenum.energy.tariff.CarbonHour;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.energy.weather.Outdoor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** Takes files of hourly emissions and temperatures, whole or not at all. */
class HourlyFiles extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 20 << 20;
    private static final int TOLD = 20;

    HourlyFiles(Tariffs tariffs, Outdoor outdoor, EnergyWords words) {
        super(EnergyWords.text("energy.tariffs.import"));
        add(new H3(getTranslation("energy.tariffs.import.carbon")));
        hint(known(tariffs.carbon(EnergyKind.ELECTRICITY), words));
        upload(
                text -> CarbonFile.read(text, tariffs.zone()),
                file -> tariffs.save(EnergyKind.ELECTRICITY, CarbonFile.hours(file)));
        add(new H3(getTranslation("energy.tariffs.import.weather")));
        upload(text -> Outdoor.read(text, tariffs.zone()), outdoor::save);
    }

    private String known(NavigableMap<Instant, CarbonHour> hours, EnergyWords words) {
        return hours.isEmpty()
                ? getTranslation("energy.tariffs.import.unknown")
                : getTranslation(
                        "energy.tariffs.import.known",
                        words.number(hours.size(), 0),
                        words.moment(hours.firstKey()),
                        words.moment(hours.lastKey()));
    }

    private void upload(Function<String, HourlyFile> read, Consumer<HourlyFile> save) {
        Pre answer = new Pre();
        answer.getElement().setAttribute("role", "status");
        Upload upload = new Upload(event -> {
            String text = new String(event.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            event.getUI().access(() -> answer.setText(take(text, read, save)));
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".csv", ".txt", ".epw", "text/csv");
        add(upload, answer);
    }

    private String take(String text, Function<String, HourlyFile> read, Consumer<HourlyFile> save) {
        HourlyFile file = read.apply(text);
        if (!file.problems().isEmpty()) {
            String problems = file.problems().stream()
                    .limit(TOLD)
                    .map(problem -> getTranslation(
                            "energy.tariffs.import.line",
                            String.valueOf(problem.line()),
                            getTranslation(problem.text(), problem.arguments().toArray())))
                    .collect(Collectors.joining("\n"));
            return getTranslation("energy.tariffs.import.refused", "\n" + problems);
        }
        try {
            save.accept(file);
            return getTranslation("energy.tariffs.import.done", file.rows().size());
        } catch (DataAccessException away) {
            return getTranslation("energy.tariffs.away");
        }
    }
}
