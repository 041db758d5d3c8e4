package io.plenum.site.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import io.plenum.audit.Audit;
import io.plenum.site.importing.SiteArchive;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteImportReport;
import io.plenum.site.importing.SiteImporter;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;

/** Takes a file, checks it, says what it would bring, and imports it when told to. */
class ImportPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient SiteImporter importer;
    private final transient Audit audit;
    private final transient Runnable done;
    private final Div result = new Div();

    ImportPanel(SiteImporter importer, Audit audit, Runnable done) {
        this.importer = importer;
        this.audit = audit;
        this.done = done;
        addClassName("plenum-card");
        result.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("site.import")), new Paragraph(getTranslation("site.import-hint")), upload(), result);
    }

    private Upload upload() {
        Upload upload = new Upload(
                new BoundedUpload(SiteArchive.LARGEST_UPLOAD, (event, content) -> check(event.getFileName(), content)));
        upload.setMaxFileSize(SiteArchive.LARGEST_UPLOAD);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".zip", ".ttl", "application/zip", "text/turtle");
        Button button = new Button(getTranslation("site.import-choose"));
        upload.setUploadButton(button);
        upload.setDropLabel(new Paragraph(getTranslation("site.import-drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("site.import-too-large"))
                .setIncorrectFileType(getTranslation("site.import-wrong-type"))
                .setTooManyFiles(getTranslation("site.import-one")));
        upload.setI18n(words);
        upload.addFileRejectedListener(event -> say("plenum-alarm", "▲ " + event.getErrorMessage()));
        upload.addFileRemovedListener(event -> result.removeAll());
        return upload;
    }

    private void check(String name, byte[] content) {
        try {
            SiteFolder folder = name.toLowerCase(Locale.ROOT).endsWith(".ttl")
                    ? SiteFolder.ofModel(content)
                    : SiteArchive.unpack(content);
            SiteImportReport report = importer.importSite(folder, true);
            say("plenum-good", "● " + getTranslation("site.import-would", facts(report)));
            list(report.problems());
            Button begin = new Button(getTranslation("site.import-now"), click -> bringIn(folder));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.setDisableOnClick(true);
            result.add(begin);
        } catch (SiteImportRefused refused) {
            show(refused);
        } catch (RequestProblem unreadable) {
            say("plenum-alarm", "▲ " + name + ": " + getTranslation(unreadable.text(), unreadable.arguments()));
        }
    }

    private void bringIn(SiteFolder folder) {
        try {
            SiteImportReport report = importer.importSite(folder, false);
            audit.changed("site imported", "site", String.join(", ", report.sites()), null, report);
            say("plenum-good", "● " + getTranslation("site.import-done", facts(report)));
            done.run();
        } catch (SiteImportRefused refused) {
            show(refused);
        }
    }

    private void show(SiteImportRefused refused) {
        say("plenum-alarm", "▲ " + getTranslation("site.import-refused", refused.errors()));
        list(refused.problems());
    }

    private static Object[] facts(SiteImportReport report) {
        return new Object[] {
            String.join(", ", report.sites()), report.floors(), report.spaces(), report.equipment(), report.points()
        };
    }

    private void say(String style, String words) {
        Paragraph sentence = new Paragraph(words);
        sentence.addClassName(style);
        result.removeAll();
        result.add(sentence);
    }

    private void list(List<SiteImportProblem> problems) {
        UnorderedList list = new UnorderedList();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> list.add(
                        new ListItem(getTranslation(problem.error() ? "site.problem.error" : "site.problem.warning")
                                + " "
                                + problem.sentence())));
        if (problems.size() > SHOWN) {
            list.add(new ListItem(getTranslation("site.problem.more", problems.size() - SHOWN)));
        }
        if (!problems.isEmpty()) {
            result.add(list);
        }
    }
}
