package io.plenum.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.uikit.Polling;
import io.plenum.uikit.empty.SetupStep;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** From an empty installation to a building on the screen: the steps in their order, which are done, and which is the next. */
@Route(SetupView.ADDRESS)
@Menu(title = "setup.title", order = 9)
@RolesAllowed("ENGINEER")
public class SetupView extends Main implements HasDynamicTitle {

    static final String ADDRESS = "setup/start";

    private static final long serialVersionUID = 1L;

    private final transient List<SetupStep> steps;
    private final Paragraph verdict = new Paragraph();
    private final OrderedList list = new OrderedList();
    private List<Boolean> shown = List.of();

    SetupView(List<SetupStep> steps) {
        this.steps =
                steps.stream().sorted(Comparator.comparing(SetupStep::kind)).toList();
        addClassName("plenum-page");
        list.addClassName("plenum-steps");
        verdict.addClassName("plenum-soft");
        Div others = new Div(
                new Span(getTranslation("setup.ready-made") + " "),
                new Anchor("setup/site", getTranslation("setup.import")));
        add(new H1(getTranslation("setup.title")), verdict, list, others);
        Polling.whileShown(this, this::refresh);
    }

    /** Whether a start page would have nothing at all to show. */
    static boolean isEmpty(List<SetupStep> steps) {
        return steps.stream()
                .filter(step -> step.kind() == SetupStep.Kind.SITE || step.kind() == SetupStep.Kind.POINTS)
                .noneMatch(SetupStep::isDone);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("setup.title");
    }

    private void refresh() {
        List<Boolean> done = steps.stream().map(SetupStep::isDone).toList();
        if (done.equals(shown)) {
            return;
        }
        shown = done;
        list.removeAll();
        int next = done.indexOf(false);
        for (int i = 0; i < steps.size(); i++) {
            list.add(item(steps.get(i), done.get(i), i == next));
        }
        long left = done.stream().filter(one -> !one).count();
        verdict.setText(left == 0 ? getTranslation("setup.complete") : getTranslation("setup.left", left));
    }

    private ListItem item(SetupStep step, boolean done, boolean next) {
        String key = "setup.step." + step.kind();
        Anchor link = new Anchor(step.address(), getTranslation(key));
        Span state = new Span(getTranslation(done ? "setup.done" : next ? "setup.now" : "setup.open"));
        state.addClassName(done ? "plenum-good" : "plenum-soft");
        ListItem item = new ListItem(new Div(link, state), new Paragraph(getTranslation(key + ".hint")));
        item.addClassName("plenum-card");
        item.setClassName("next", next);
        return item;
    }
}
