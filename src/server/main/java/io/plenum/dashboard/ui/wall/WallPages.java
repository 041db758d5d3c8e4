package io.plenum.dashboard.ui.wall;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.ui.BoardConfigs;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes pages that can be shown of those that were chosen; what does not exist any more is left out. */
@Component
class WallPages {

    private final BoardConfigs configs;

    WallPages(BoardConfigs configs) {
        this.configs = configs;
    }

    /** @param dashboards null for a number that whoever looks may not see */
    WallConfig of(
            SiteModel model,
            LongFunction<@Nullable Dashboard> dashboards,
            List<KioskPage> wanted,
            int seconds,
            boolean kiosk) {
        List<WallConfig.Page> pages = new ArrayList<>();
        for (KioskPage page : wanted) {
            Long number = page.dashboard();
            WallConfig.Page made = number == null
                    ? floor(model, String.valueOf(page.floor()), String.valueOf(page.layer()))
                    : board(model, dashboards.apply(number));
            if (made != null) {
                pages.add(made);
            }
        }
        UI ui = UI.getCurrent();
        return new WallConfig(
                ui.getLocale().toLanguageTag(),
                configs.zone(model, null).getId(),
                seconds,
                kiosk,
                configs.texts(ui.getLocale()),
                pages);
    }

    private WallConfig.@Nullable Page floor(SiteModel model, String key, String layer) {
        Floor floor = model.floor(key);
        return floor == null
                ? null
                : new WallConfig.Page(
                        floor.name() + " · " + I18NProvider.translate("plan.layer." + layer),
                        null,
                        configs.plan(model, floor),
                        layer);
    }

    private WallConfig.@Nullable Page board(SiteModel model, @Nullable Dashboard dashboard) {
        return dashboard == null
                ? null
                : new WallConfig.Page(
                        dashboard.title(),
                        configs.of(model, dashboard, dashboard.cards(), false).withoutTexts(),
                        null,
                        null);
    }
}
