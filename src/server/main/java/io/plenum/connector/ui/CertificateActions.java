package io.plenum.connector.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.link.ConnectorException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks before something is done about a certificate, has the gateway do it on a thread of its own, and notes who has decided. */
record CertificateActions(Audit audit, CurrentUser user, Runnable refresh) {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateActions.class);

    /** What the gateway is asked to do; false where there is no such certificate any more. */
    interface Order {
        boolean done() throws ConnectorException;
    }

    /**
     * A button for it, with progress while the gateway is asked.
     *
     * @param key of the words on the button; the question has the same with {@code -question}, a failure with {@code -failed}
     * @param action as the audit names it
     * @param gateway that has the certificate
     * @param subject of the certificate
     */
    Div control(String key, String action, String gateway, String subject, String thumbprint, Order order) {
        String detail = gateway + " " + subject + " " + thumbprint;
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.setVisible(false);
        Button button = new Button();
        button.setText(button.getTranslation(key));
        button.addClickListener(click -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(button.getTranslation(key + "-question"));
            dialog.setText(String.join(" · ", gateway, subject, MetCertificate.grouped(thumbprint)));
            dialog.setCancelable(true);
            dialog.setCancelText(button.getTranslation("connector.cancel"));
            dialog.setConfirmText(button.getTranslation(key));
            dialog.addConfirmListener(confirmed -> button.getUI().ifPresent(ui -> {
                button.setEnabled(false);
                progress.setVisible(true);
                run(ui, action, detail, order, failure -> {
                    button.setEnabled(true);
                    progress.setVisible(false);
                    if (!failure.isEmpty()) {
                        Notification.show(button.getTranslation(key + "-failed", failure), 8000, Position.MIDDLE);
                    }
                });
            }));
            dialog.open();
        });
        return new Div(button, progress);
    }

    /** The thread that asks the gateway has no user; who has decided is noted before. */
    private void run(UI ui, String action, String detail, Order order, SerializableConsumer<String> done) {
        String who = user.name();
        String address = user.address();
        Thread.ofVirtual().name("certificate").start(() -> {
            String failure = failure(who, address, action, detail, order);
            try {
                var unused = ui.access(() -> {
                    done.accept(failure);
                    refresh.run();
                });
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before the gateway answered", closed);
            }
        });
    }

    /** Empty where nothing went wrong. */
    private String failure(String who, @Nullable String address, String action, String detail, Order order) {
        try {
            if (order.done()) {
                audit.record(who, address, action, detail);
            }
            return "";
        } catch (ConnectorException e) {
            LOG.warn("{} could not be done: {}", action, detail, e);
            return ConnectionTexts.problems(List.of(e.problem()));
        }
    }
}
