package io.plenum.dayahead.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import io.plenum.dayahead.price.PriceFile;
import io.plenum.dayahead.store.DayAheadPrices;
import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.site.Site;
import io.plenum.tabular.TableChoices;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** Takes files of prices, whole or not at all. */
class PriceUpload extends Details {

    private static final long serialVersionUID = 1L;

    private static final int TOLD = 20;

    private final transient DayAheadPrices prices;
    private final transient Site site;
    private final String currency;
    private final Runnable done;

    /** @param done is run once prices were taken over */
    PriceUpload(DayAheadPrices prices, Site site, String currency, Runnable done) {
        this.prices = prices;
        this.site = site;
        this.currency = currency;
        this.done = done;
        setSummaryText(getTranslation("dayahead.import"));
        Paragraph hint = new Paragraph(getTranslation("dayahead.import.hint", currency));
        hint.addClassName("plenum-soft");
        Pre answer = new Pre();
        answer.getElement().setAttribute("role", "status");
        Upload upload = new Upload(new BoundedUpload(
                PriceFile.LARGEST, (event, bytes) -> answer.setText(take(event.getFileName(), bytes))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PriceFile.LARGEST);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xml", "text/csv", "application/xml");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(getTranslation("energy.upload.kind", ".csv, .txt, .tsv, .xml"))
                        .setFileIsTooBig(getTranslation("energy.upload.large", PriceFile.LARGEST >> 20))));
        upload.setUploadButton(new Button(getTranslation("energy.upload.choose")));
        upload.setDropLabel(new Paragraph(getTranslation("energy.upload.drop")));
        add(hint, upload, answer);
    }

    private String take(String name, byte[] bytes) {
        PriceFile file = PriceFile.read(bytes, site.zone(), currency, TableChoices.NONE);
        if (!file.problems().isEmpty()) {
            return "▲ " + name + ": " + getTranslation("dayahead.import.refused") + "\n"
                    + file.problems().stream().limit(TOLD).map(this::line).collect(Collectors.joining("\n"));
        }
        try {
            prices.save(site, file, name);
            done.run();
            return "● " + name + ": "
                    + getTranslation("dayahead.import.done", file.quarters().size());
        } catch (RequestProblem problem) {
            return "▲ " + name + ": " + getTranslation(problem.text(), problem.arguments());
        } catch (DataAccessException away) {
            return "▲ " + getTranslation("dayahead.away");
        }
    }

    private String line(LineProblem problem) {
        String text = getTranslation(problem.text(), problem.arguments().toArray());
        return problem.line() == 0
                ? text
                : getTranslation("dayahead.import.line", String.valueOf(problem.line()), text);
    }
}
