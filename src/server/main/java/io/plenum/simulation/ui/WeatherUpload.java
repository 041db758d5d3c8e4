package io.plenum.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.simulation.weather.EpwFile;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.simulation.weather.WeatherYear;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** Takes weather files, whole or not at all. */
class WeatherUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WeatherFiles files;
    private final transient Runnable done;

    /** @param done is run once a file was taken over */
    WeatherUpload(WeatherFiles files, Runnable done) {
        this.files = files;
        this.done = done;
        Pre answer = new Pre();
        answer.getElement().setAttribute("role", "status");
        Upload upload = new Upload(
                new BoundedUpload(EpwFile.LARGEST, (event, bytes) -> answer.setText(take(event.getFileName(), bytes))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(EpwFile.LARGEST);
        upload.setAcceptedFileTypes(".epw");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(getTranslation("energy.upload.kind", ".epw"))
                        .setFileIsTooBig(getTranslation("energy.upload.large", EpwFile.LARGEST >> 20))));
        upload.setUploadButton(new Button(getTranslation("energy.upload.choose")));
        upload.setDropLabel(new Paragraph(getTranslation("energy.upload.drop")));
        add(upload, answer);
    }

    /** @return what became of it */
    String take(String name, byte[] bytes) {
        EpwFile file = EpwFile.read(bytes);
        WeatherYear year = file.year();
        if (year == null) {
            return "▲ " + name + ": " + getTranslation("weatherfile.refused") + "\n"
                    + file.problems().stream().map(this::line).collect(Collectors.joining("\n"));
        }
        try {
            files.add(name, year);
            done.run();
            return "● " + name + ": " + getTranslation("weatherfile.done", year.place());
        } catch (RequestProblem problem) {
            return "▲ " + name + ": " + getTranslation(problem.text(), problem.arguments());
        } catch (DataAccessException away) {
            return "▲ " + getTranslation("simulation.error.away");
        }
    }

    private String line(LineProblem problem) {
        String text = getTranslation(problem.text(), problem.arguments().toArray());
        return problem.line() == 0 ? text : getTranslation("weatherfile.line", String.valueOf(problem.line()), text);
    }
}
