package io.plenum.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.uikit.empty.SetupStep;
import java.util.List;

/** Above a page that has nothing to show as the installation is not set up yet: what it will show, and the next step. */
class SetupHint extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<SetupStep> steps;

    SetupHint(List<SetupStep> steps) {
        this.steps = steps;
        addClassName("plenum-setup-hint");
    }

    /** @param path relative to the root */
    void shows(String path) {
        removeAll();
        String page = PageNeeds.page(path);
        SetupStep.Kind needed = page == null ? null : PageNeeds.TABLE.get(page);
        if (page == null || needed == null) {
            return;
        }
        steps.stream()
                .filter(step -> step.kind() == needed && !step.isDone())
                .findFirst()
                .ifPresent(step -> add(hint(page, step)));
    }

    private EmptyState hint(String page, SetupStep step) {
        String title = getTranslation("setup.nothing");
        String text = getTranslation(PageNeeds.text(page));
        String name = getTranslation("setup.step." + step.kind());
        if (mayOpen(step.address())) {
            return new EmptyState(title, text, new Anchor(step.address(), getTranslation("setup.next", name)));
        }
        return new EmptyState(title, text, new Paragraph(getTranslation("setup.by-others", name)));
    }

    /** The menu has only what somebody may open. */
    static boolean mayOpen(String address) {
        return MenuConfiguration.getMenuEntries().stream()
                .anyMatch(entry -> Navigation.route(entry).equals(address));
    }
}
