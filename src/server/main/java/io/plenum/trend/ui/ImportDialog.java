package io.plenum.trend.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.plenum.point.PointSearch;
import io.plenum.trend.exchange.SampleImport;
import io.plenum.trend.exchange.SampleImportReport;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Takes a CSV file, says what is in it and what is wrong, lets names and units be mapped, and imports it when told to. */
class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(ImportDialog.class);
    /** How often (ms) the page asks for progress, and how often otherwise. */
    private static final int FAST = 400;

    private final transient SampleImport imports;
    private final ImportSettings settings;
    private final ImportResult result;
    private final ProgressBar progress = new ProgressBar();
    private final Button check;
    private final Button begin;
    private transient @Nullable Path file;
    private String name = "";

    /**
     * @param building what the file's local times are read as unless another zone is chosen
     * @param shown in which the result is shown
     */
    ImportDialog(SampleImport imports, PointSearch points, ZoneId building, ZoneId shown) {
        this.imports = imports;
        this.result = new ImportResult(shown);
        this.settings = new ImportSettings(points, building);
        setHeaderTitle(getTranslation("trends.import"));
        setWidth("min(96vw, 860px)");
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("trends.import.progress"));
        check = new Button(getTranslation("trends.import.check"), click -> run(false));
        begin = new Button(getTranslation("trends.import.now"), click -> run(true));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setEnabled(false);
        begin.setEnabled(false);
        Div content = new Div(
                new Paragraph(getTranslation("trends.import.hint", SampleImport.LARGEST >> 20)),
                upload(),
                settings,
                progress,
                result);
        content.addClassName("plenum-page");
        content.getStyle().set("padding", "0");
        add(content);
        getFooter().add(new Button(getTranslation("trends.close"), click -> close()), check, begin);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                forget();
            }
        });
    }

    private Upload upload() {
        Upload upload = new Upload(this::received);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, SampleImport.LARGEST));
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv");
        upload.setUploadButton(new Button(getTranslation("trends.import.choose")));
        upload.setDropLabel(new Paragraph(getTranslation("trends.import.drop")));
        upload.addFileRejectedListener(event -> result.say("▲ " + event.getErrorMessage(), "plenum-alarm"));
        upload.addFileRemovedListener(event -> forget());
        return upload;
    }

    private void received(UploadEvent event) throws IOException {
        Path kept = imports.receive(event.getInputStream());
        var unused = event.getUI().access(() -> {
            forget();
            file = kept;
            name = event.getFileName();
            settings.forget();
            run(false);
        });
    }

    /** Reads the file on a thread of its own; the page sees how far it is. */
    private void run(boolean store) {
        Path chosen = file;
        UI ui = UI.getCurrent();
        if (chosen == null || ui == null) {
            return;
        }
        begin.setEnabled(false);
        check.setEnabled(false);
        progress.setVisible(true);
        progress.setValue(0);
        int usual = ui.getPollInterval();
        ui.setPollInterval(FAST);
        var options = settings.options();
        Thread.ofVirtual().name("sample-import").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                SampleImportReport report = store
                        ? imports.store(chosen, name, options, share -> ui.access(() -> progress.setValue(share)))
                        : imports.check(chosen, options, share -> ui.access(() -> progress.setValue(share)));
                ui.access(() -> show(report, store));
            } catch (RequestProblem problem) {
                ui.access(() -> result.say("▲ " + getTranslation(problem.text(), problem.arguments()), "plenum-alarm"));
            } catch (IOException | DataAccessException e) {
                log.warn("An import failed: {}", e.getMessage());
                ui.access(() -> result.say("▲ " + getTranslation("trends.import.failed"), "plenum-alarm"));
            } finally {
                ui.access(() -> {
                    progress.setVisible(false);
                    check.setEnabled(file != null);
                    ui.setPollInterval(usual);
                });
            }
        }));
    }

    private void show(SampleImportReport report, boolean stored) {
        result.show(report, stored);
        settings.offer(report);
        begin.setEnabled(report.isClean() && !stored && report.samples() > 0);
    }

    private void forget() {
        Path old = file;
        file = null;
        begin.setEnabled(false);
        check.setEnabled(false);
        result.removeAll();
        if (old != null) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                log.warn("An uploaded file could not be deleted: {}", e.getMessage());
            }
        }
    }
}
