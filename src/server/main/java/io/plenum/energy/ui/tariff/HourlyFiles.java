package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.CarbonFile;
import io.plenum.energy.tariff.CarbonHour;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.FileChoices;
import io.plenum.energy.ui.FileProblems;
import io.plenum.energy.ui.UploadTexts;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.energy.weather.Outdoor;
import io.plenum.energy.weather.WeatherFile;
import io.plenum.site.Site;
import io.plenum.uikit.BoundedUpload;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Takes files of hourly emissions and temperatures, whole or not at all. */
class HourlyFiles extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 20 << 20;

    HourlyFiles(Tariffs tariffs, Outdoor outdoor, Site site, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.tariffs.import"));
        add(new H3(getTranslation("energy.tariffs.import.carbon")));
        FileChoices carbon = new FileChoices(false);
        upload(
                carbon,
                bytes -> CarbonFile.read(bytes, site.zone(), carbon.choices()),
                file -> tariffs.save(site, EnergyKind.ELECTRICITY, CarbonFile.hours(file)),
                () -> known(tariffs.of(site).carbon(EnergyKind.ELECTRICITY), words));
        add(new H3(getTranslation("energy.tariffs.import.weather")));
        FileChoices weather = new FileChoices(true);
        upload(
                weather,
                bytes -> WeatherFile.read(bytes, site.zone(), weather.choices()),
                file -> outdoor.save(site, file),
                () -> known(outdoor.imported(site), words));
    }

    private String known(Outdoor.@Nullable Imported imported, EnergyFormatter words) {
        return imported == null
                ? getTranslation("energy.tariffs.import.no-weather")
                : getTranslation(
                        "energy.tariffs.import.known",
                        words.number(imported.hours(), 0),
                        words.moment(imported.first()),
                        words.moment(imported.last()));
    }

    private String known(NavigableMap<Instant, CarbonHour> hours, EnergyFormatter words) {
        return hours.isEmpty()
                ? getTranslation("energy.tariffs.import.unknown")
                : getTranslation(
                        "energy.tariffs.import.known",
                        words.number(hours.size(), 0),
                        words.moment(hours.firstKey()),
                        words.moment(hours.lastKey()));
    }

    /** @param known says what is there; asked again after each file */
    private void upload(
            FileChoices choices, Function<byte[], HourlyFile> read, Consumer<HourlyFile> save, Supplier<String> known) {
        Paragraph present = new Paragraph();
        present.addClassName("plenum-soft");
        show(present, known);
        Pre answer = new Pre();
        answer.getElement().setAttribute("role", "status");
        Upload upload = new Upload(new BoundedUpload(LARGEST, (event, bytes) -> {
            UploadTexts.clear(event);
            answer.setText(event.getFileName() + ": " + take(bytes, read, save));
            show(present, known);
        }));
        upload.addFileRejectedListener(event -> answer.setText("▲ " + event.getErrorMessage()));
        UploadTexts.put(upload, LARGEST, "text/csv", ".csv", ".txt", ".tsv", ".epw");
        add(present, upload, choices, answer);
    }

    private void show(Paragraph present, Supplier<String> known) {
        try {
            present.setText(known.get());
        } catch (DataAccessException away) {
            present.setText(getTranslation("energy.away"));
        }
    }

    private String take(byte[] bytes, Function<byte[], HourlyFile> read, Consumer<HourlyFile> save) {
        HourlyFile file = read.apply(bytes);
        if (!file.problems().isEmpty()) {
            return FileProblems.text(file.problems());
        }
        try {
            save.accept(file);
            return "● "
                    + getTranslation("energy.tariffs.import.done", file.rows().size())
                    + FileProblems.notes(file.notes());
        } catch (DataAccessException away) {
            return "▲ " + getTranslation("energy.tariffs.away");
        }
    }
}
