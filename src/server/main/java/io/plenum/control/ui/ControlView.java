package io.plenum.control.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.control.LoopSubject;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.LoopMode;
import io.plenum.control.run.TrialResults;
import io.plenum.control.ui.action.ActionContext;
import io.plenum.control.ui.action.ActionSection;
import io.plenum.manual.ExplainedTexts;
import io.plenum.site.SiteAccess;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.Polling;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Plenum carries out itself: applied recommendations, the loops that do it, in shadow or live, and what trials say. */
@Route("control")
@Menu(title = "control.title", order = 4.75)
@RolesAllowed("VIEWER")
@CssImport("./control.css")
public class ControlView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Duration REDRAWN = Duration.ofMinutes(5);

    private final transient ControlLoops loops;
    private final transient TrialResults results;
    private final transient CurrentUser user;
    private final transient LoopCardContext context;
    private final transient Clock clock;
    private transient List<ControlLoop> shown = List.of();
    private transient Instant drawn = Instant.EPOCH;
    private final ActionSection actions;
    private final Div content = new Div();
    private final Paragraph problem = new Paragraph();

    ControlView(
            ActionContext applied,
            ControlLoops loops,
            TrialResults results,
            SiteAccess models,
            CurrentUser user,
            Displays displays,
            Clock clock) {
        this.loops = loops;
        this.results = results;
        this.user = user;
        this.clock = clock;
        context = new LoopCardContext(loops, models.visible(), user, displays, clock, this::show);
        actions = new ActionSection(applied, this::show);
        addClassName("plenum-page");
        content.addClassName("plenum-loops");
        problem.addClassName("plenum-alarm");
        problem.setVisible(false);
        Paragraph lead = ExplainedTexts.into(new Paragraph(), "control.lead");
        lead.addClassName("plenum-soft");
        add(
                new H1(getTranslation("control.title")),
                lead,
                new H2(getTranslation("control.action.title")),
                actions,
                new H2(getTranslation("control.loops")),
                problem,
                content);
        Polling.whileShown(this, this::refresh);
        show();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("control.title");
    }

    /** Only what has changed, and charts every few minutes: nothing moves while somebody is about to press a button of it. */
    private void refresh() {
        actions.refresh();
        List<ControlLoop> all = loops.all();
        if (!all.equals(shown) || !clock.instant().isBefore(drawn.plus(REDRAWN))) {
            show(all);
        }
    }

    private void show() {
        actions.refresh();
        show(loops.all());
    }

    private void show(List<ControlLoop> all) {
        shown = all;
        drawn = clock.instant();
        content.removeAll();
        List<ControlLoop> active =
                all.stream().filter(loop -> loop.mode() != LoopMode.STOPPED).toList();
        active.forEach(loop -> content.add(new LoopCard(loop, context)));
        if (user.may(Role.ENGINEER) && !active.isEmpty()) {
            content.add(new Div(
                    new Button(getTranslation("control.trial"), click -> new TrialDialog(active, context).open())));
        }
        TrialSection.trials(all).forEach(trial -> content.add(new TrialSection(results.of(trial), context)));
        content.add(candidates(active));
        all.reversed().stream()
                .filter(loop -> loop.mode() == LoopMode.STOPPED && loop.why() != null)
                .limit(5)
                .forEach(loop -> content.add(new LoopCard(loop, context)));
    }

    private Section candidates(List<ControlLoop> active) {
        Section section = new Section(new H2(getTranslation("control.candidates")));
        section.addClassName("plenum-card");
        Set<String> taken = active.stream().map(ControlLoop::point).collect(Collectors.toSet());
        List<LoopSubject> free = loops.subjects().stream()
                .filter(subject -> !taken.contains(subject.main().key()))
                .toList();
        if (free.isEmpty()) {
            section.add(new Paragraph(getTranslation(active.isEmpty() ? "control.none" : "control.no-more")));
            return section;
        }
        boolean engineer = user.may(Role.ENGINEER);
        PlainTable table =
                new PlainTable("control.loop", "control.equipment", "control.set-point", "control.zones", "control.do");
        free.forEach(subject -> table.row(
                getTranslation("control.kind." + subject.kind()),
                subject.name(),
                subject.targets().size() == 1
                        ? subject.main().name()
                        : getTranslation("control.points", subject.targets().size()),
                subject.zones().size()
                        + subject.valves().size()
                        + subject.lights().size(),
                engineer ? new Button(getTranslation("control.begin"), click -> begin(subject)) : ""));
        section.add(new Paragraph(getTranslation("control.candidates.what")), table);
        return section;
    }

    private void begin(LoopSubject subject) {
        try {
            problem.setVisible(false);
            loops.shadow(subject.kind(), subject.equipment());
        } catch (RequestProblem refused) {
            problem.setText(getTranslation(refused.text(), refused.arguments()));
            problem.setVisible(true);
        }
        show();
    }
}
