package io.plenum.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/**
 * Takes an upload into memory up to a limit. The limit of the upload box binds the browser only; this one binds whoever sends the
 * request.
 */
public final class BoundedUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    private final int largest;
    private final Taker taker;

    /** What becomes of a file that is small enough. */
    @FunctionalInterface
    public interface Taker extends java.io.Serializable {

        /** Called on the thread of the page. */
        void take(UploadEvent event, byte[] content);
    }

    /** @param largest bytes of a file */
    public BoundedUpload(int largest, Taker taker) {
        this.largest = largest;
        this.taker = taker;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content = event.getInputStream().readNBytes(largest + 1);
        if (content.length > largest) {
            Component box = event.getOwningComponent();
            event.reject(box.getTranslation("ui.upload.large", largest >> 20));
            return;
        }
        var unused = event.getUI().access(() -> taker.take(event, content));
    }
}
