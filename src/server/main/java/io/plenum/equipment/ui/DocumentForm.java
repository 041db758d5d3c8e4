package io.plenum.equipment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.equipment.document.DocumentKind;
import io.plenum.equipment.document.EquipmentDocuments;
import io.plenum.equipment.document.NewDocument;
import io.plenum.point.time.IsoTime;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what a document is, and takes its file. */
class DocumentForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final String EXTENSION = "\\.[A-Za-z0-9]{1,5}$";

    private final Select<DocumentKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("equipment.document.name"));
    private final Input ends = new Input();

    /** What becomes of it. */
    @FunctionalInterface
    interface Taker extends java.io.Serializable {
        void take(NewDocument document, byte[] content);
    }

    DocumentForm(Taker taker) {
        addClassNames("plenum-links", "fields", "plenum-document-form");
        kind.setLabel(getTranslation("equipment.document.kind"));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("equipment.document.kind." + one));
        title.setMaxLength(200);
        title.setHelperText(getTranslation("equipment.document.name-hint"));
        ends.setType("date");
        ends.setId("warranty-ends");
        NativeLabel label = new NativeLabel(getTranslation("equipment.document.ends"));
        label.setFor(ends);
        Div last = new Div(label, ends);
        last.addClassName("plenum-document-end");
        kind.addValueChangeListener(event -> last.setVisible(event.getValue() == DocumentKind.WARRANTY));
        kind.setValue(DocumentKind.MANUAL);
        last.setVisible(false);
        add(kind, title, last, upload(taker));
    }

    private Upload upload(Taker taker) {
        Upload upload = new Upload(new BoundedUpload(
                EquipmentDocuments.LARGEST, (event, content) -> take(taker, event.getFileName(), content)));
        upload.setMaxFileSize(EquipmentDocuments.LARGEST);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png", "image/webp");
        upload.setUploadButton(new Button(getTranslation("equipment.document.choose")));
        upload.setDropAllowed(false);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private void take(Taker taker, String file, byte[] content) {
        try {
            String given = title.getValue().isBlank() ? file.replaceFirst(EXTENSION, "") : title.getValue();
            NewDocument document = new NewDocument(kind.getValue(), given, day());
            taker.take(document, content);
            title.clear();
            ends.clear();
        } catch (RequestProblem problem) {
            Notification.show(getTranslation(problem.text(), problem.arguments()), 6000, Notification.Position.MIDDLE);
        }
    }

    private @Nullable LocalDate day() {
        try {
            return kind.getValue() != DocumentKind.WARRANTY || ends.isEmpty() ? null : IsoTime.day(ends.getValue());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
