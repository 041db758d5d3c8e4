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
import io.plenum.site.Site;
import io.plenum.site.importing.SiteArchive;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import java.util.List;

/** Takes a file, checks it, says what it would bring, and imports it when told to. */
class ImportPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient PreparedImports imports;
    private final transient Runnable done;
    private final ListTargetFields fields = new ListTargetFields();
    private final Div result = new Div();

    ImportPanel(PreparedImports imports, Runnable done) {
        this.imports = imports;
        this.done = done;
        addClassName("plenum-card");
        result.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("site.import")),
                new Paragraph(getTranslation("site.import-hint")),
                fields,
                upload(),
                result);
    }

    /** Lists go to one of these. */
    void show(List<Site> sites) {
        fields.show(sites);
    }

    private Upload upload() {
        Upload upload = new Upload(
                new BoundedUpload(SiteArchive.LARGEST_UPLOAD, (event, content) -> check(event.getFileName(), content)));
        upload.setMaxFileSize(SiteArchive.LARGEST_UPLOAD);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(
                ".zip",
                ".ttl",
                ".zinc",
                ".json",
                ".csv",
                ".xml",
                ".txt",
                ".tsv",
                ".ede",
                "application/zip",
                "text/turtle",
                "text/csv");
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
            PreparedImport prepared = imports.of(name, content, fields.target());
            show(prepared.run(true));
            Button begin = new Button(getTranslation("site.import-now"), click -> bringIn(name, prepared));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.setDisableOnClick(true);
            result.add(begin);
        } catch (SiteImportRefused refused) {
            show(refused);
        } catch (RequestProblem unreadable) {
            show(name, unreadable);
        }
    }

    private void bringIn(String name, PreparedImport prepared) {
        try {
            show(prepared.run(false));
            done.run();
        } catch (SiteImportRefused refused) {
            show(refused);
        } catch (RequestProblem unreadable) {
            show(name, unreadable);
        }
    }

    private void show(ImportPreview preview) {
        say("plenum-good", "● " + getTranslation(preview.text(), preview.facts().toArray()));
        list(preview.problems());
        if (!preview.changes().isEmpty()) {
            Div table = new Div(new ChangeTable(preview.changes()));
            table.addClassName("plenum-scroll");
            result.add(table);
        }
    }

    private void show(String name, RequestProblem unreadable) {
        say("plenum-alarm", "▲ " + name + ": " + getTranslation(unreadable.text(), unreadable.arguments()));
    }

    private void show(SiteImportRefused refused) {
        say("plenum-alarm", "▲ " + getTranslation("site.import-refused", refused.errors()));
        list(refused.problems());
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
