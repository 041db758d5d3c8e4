package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.TariffVersion;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/** Changes the tariffs of a site; what would change costs of days that are over is asked first. */
record TariffChanges(Tariffs tariffs, Site site, Runnable done) {

    /** @param refused is given what makes no sense, or that the database is away */
    void save(TariffBook book, LocalDate since, Consumer<RuntimeException> refused) {
        when(
                since,
                "energy.tariffs.correct.text",
                correcting -> attempt(() -> tariffs.save(site, book, since, correcting), refused));
    }

    void remove(TariffVersion version, Consumer<RuntimeException> refused) {
        when(
                version.since(),
                "energy.tariffs.remove.text",
                correcting -> attempt(() -> tariffs.remove(site, version.since(), correcting), refused));
    }

    private void attempt(Runnable change, Consumer<RuntimeException> refused) {
        try {
            change.run();
            Notification.show(EnergyFormatter.text("energy.tariffs.saved"));
            done.run();
        } catch (RequestProblem | DataAccessException problem) {
            refused.accept(problem);
        }
    }

    private void when(LocalDate since, String text, Consumer<Boolean> then) {
        if (!since.isBefore(tariffs.of(site).today())) {
            then.accept(false);
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(EnergyFormatter.text("energy.tariffs.correct.title"));
        dialog.setText(EnergyFormatter.text(text, EnergyFormatter.since(since)));
        dialog.setCancelable(true);
        dialog.setCancelText(EnergyFormatter.text("energy.closed.cancel"));
        dialog.setConfirmText(EnergyFormatter.text("energy.tariffs.correct"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> then.accept(true));
        dialog.open();
    }
}
