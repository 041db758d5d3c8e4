package io.plenum.energy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;

/** The words of an upload box in the reader's language. */
final class UploadWords {

    private UploadWords() {}

    static void put(Upload upload) {
        upload.setUploadButton(new Button(EnergyWords.text("energy.upload.choose")));
        upload.setDropLabel(new Paragraph(EnergyWords.text("energy.upload.drop")));
    }

    /** Makes room for another file: what became of this one stands beside the box. */
    static void clear(UploadEvent event) {
        if (event.getOwningComponent() instanceof Upload upload) {
            upload.clearFileList();
        }
    }
}
