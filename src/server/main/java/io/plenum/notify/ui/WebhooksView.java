package io.plenum.notify.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.notify.webhook.Webhooks;
import io.plenum.uikit.Displays;
import jakarta.annotation.security.RolesAllowed;

/** Other systems that are told of alarms and work orders. */
@Route("setup/webhooks")
@Menu(title = "notify.webhooks", order = 14)
@RolesAllowed("ADMINISTRATOR")
public class WebhooksView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    WebhooksView(Webhooks webhooks, Displays displays) {
        addClassName("plenum-page");
        WebhookSection section = new WebhookSection(webhooks, displays);
        add(new H1(getTranslation("notify.webhooks")), new Paragraph(getTranslation("notify.webhooks.intro")), section);
        section.refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("notify.webhooks");
    }
}
