package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.dashboard.DashboardPictures;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.PictureCard;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Which picture, and what can be seen on it. */
class PictureFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private final TextField description = new TextField();
    private final Span state = new Span();
    private long picture;

    PictureFields(CardFieldSources sources, @Nullable PictureCard card) {
        Upload upload =
                new Upload(new BoundedUpload(DashboardPictures.LARGEST, (event, content) -> take(sources, content)));
        upload.setMaxFileSize(DashboardPictures.LARGEST);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
        upload.setUploadButton(new Button(getTranslation("dashboard.field.choose")));
        upload.setDropAllowed(false);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        description.setLabel(getTranslation("dashboard.field.description"));
        description.setHelperText(getTranslation("dashboard.field.description-hint"));
        description.setMaxLength(200);
        description.setWidthFull();
        state.getElement().setAttribute("role", "status");
        if (card != null) {
            picture = card.picture();
            description.setValue(card.description());
        }
        add(upload, state, description);
    }

    private void take(CardFieldSources sources, byte[] content) {
        try {
            picture = sources.upload().applyAsLong(content);
            state.setText(getTranslation("dashboard.field.uploaded"));
        } catch (RequestProblem problem) {
            state.setText(getTranslation(problem.text(), problem.arguments()));
        } catch (AccessDeniedException refused) {
            state.setText(getTranslation("dashboard.refused"));
        }
    }

    @Override
    public Card card(CardFrame frame) {
        return new PictureCard(frame, picture, description.getValue());
    }
}
