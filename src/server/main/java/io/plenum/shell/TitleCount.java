package io.plenum.shell;

import com.vaadin.flow.component.Component;
import io.plenum.uikit.NavigationBadge;
import io.plenum.uikit.Polling;

/** A number before the title of the browser's tab, whatever page is in it: seen while somebody works elsewhere. */
class TitleCount {

    private static final String SHOW = """
            const title = document.querySelector('title');
            const show = () => {
              const bare = document.title.replace(/^\\(\\d+\\) /, '');
              const wanted = this.plenumCount > 0 ? `(${this.plenumCount}) ${bare}` : bare;
              if (document.title !== wanted) document.title = wanted;
            };
            this.plenumCount = $0;
            this.plenumTitle ??= new MutationObserver(show);
            this.plenumTitle.observe(title, { childList: true });
            show();""";

    private final NavigationBadge badge;
    private long shown;

    TitleCount(NavigationBadge badge) {
        this.badge = badge;
    }

    void showIn(Component layout) {
        Polling.whileShown(layout, () -> {
            long count = badge.count();
            if (count != shown) {
                shown = count;
                layout.getElement().executeJs(SHOW, count);
            }
        });
    }
}
