package io.plenum.work.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.uikit.BoundedUpload;
import io.plenum.work.WorkPhoto;
import io.plenum.work.WorkSheet;

/** Pictures from the site. */
class PhotoPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 15 << 20;

    PhotoPanel(WorkSheet sheet, boolean may, OrderActions actions) {
        addClassName("plenum-card");
        setVisible(may || !sheet.photos().isEmpty());
        add(new H2(getTranslation("work.photos")));
        Div photos = new Div();
        photos.addClassName("plenum-photos");
        for (WorkPhoto photo : sheet.photos()) {
            String address = "api/v1/work-orders/" + sheet.order().id() + "/photos/" + photo.id();
            Anchor full = new Anchor(address, new Image(address, getTranslation("work.photo-of", photo.who())));
            full.setRouterIgnore(true);
            photos.add(full);
        }
        add(photos);
        if (may) {
            Upload camera = upload("work.take-photo", actions);
            camera.getElement().setAttribute("capture", "environment");
            camera.addClassName("plenum-camera");
            add(camera, upload("work.add-photo", actions));
        }
    }

    private Upload upload(String text, OrderActions actions) {
        Upload upload = new Upload(
                new BoundedUpload(LARGEST, (event, content) -> actions.run((orders, id) -> orders.show(id, content))));
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
        upload.setUploadButton(new Button(getTranslation(text)));
        upload.setDropAllowed(false);
        return upload;
    }
}
