package io.plenum.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke: the person gets a number, the log gets the reason. */
@AnonymousAllowed
public class FailureView extends Main implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    public FailureView() {
        addClassName("plenum-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A view failed (number {})", number, parameter.getException());
        add(
                new H1(getTranslation("ui.failure")),
                new Paragraph(getTranslation("ui.failure-hint", number)),
                new Anchor("", getTranslation("ui.to-start")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
