package io.plenum.energy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.Arrays;
import java.util.stream.Stream;

/** The words of an upload box in the reader's language. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * One file at a time, of one of these kinds.
     *
     * @param largest bytes
     * @param endings of the names, with their dots
     */
    public static void put(Upload upload, int largest, String type, String... endings) {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileTypes(
                Stream.concat(Arrays.stream(endings), Stream.of(type)).toArray(String[]::new));
        String kind = EnergyFormatter.text("energy.upload.kind", String.join(", ", endings));
        String large = EnergyFormatter.text("energy.upload.large", largest >> 20);
        String failed = EnergyFormatter.text("energy.upload.failed");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setIncorrectFileType(kind)
                        .setFileIsTooBig(large)
                        .setTooManyFiles(EnergyFormatter.text("energy.upload.one")))
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(large))));
        upload.setUploadButton(new Button(EnergyFormatter.text("energy.upload.choose")));
        upload.setDropLabel(new Paragraph(EnergyFormatter.text("energy.upload.drop")));
    }

    /** Makes room for another file: what became of this one stands beside the box. */
    public static void clear(UploadEvent event) {
        if (event.getOwningComponent() instanceof Upload upload) {
            upload.clearFileList();
        }
    }
}
