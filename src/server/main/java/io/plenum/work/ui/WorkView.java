package io.plenum.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.work.NewWork;
import io.plenum.work.WorkDraft;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkOrigin;
import io.plenum.work.WorkQuery;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All orders: what is to be done first. The address {@code work?alarm=12} begins a new one from an alarm, {@code work?finding=12} from a finding,
 * {@code work?recommendation=12} from a recommendation.
 */
@Route("work")
@Menu(title = "work.title", order = 5)
@PermitAll
public class WorkView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient WorkOrders orders;
    private final transient NewWork work;
    private final transient SiteAccess models;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final Select<Boolean> which = new Select<>();
    private final Checkbox mine = new Checkbox();
    private final TextField text = new TextField();
    private final Div list = new Div();

    WorkView(WorkOrders orders, NewWork work, SiteAccess models, CurrentUser user, Clock clock) {
        this.orders = orders;
        this.work = work;
        this.models = models;
        this.user = user;
        this.clock = clock;
        addClassName("plenum-page");
        list.addClassNames("plenum-card", "plenum-scroll");
        add(new H1(getTranslation("work.title")), filters(), list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("work.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("new")
                && user.mayAnywhere(Role.TECHNICIAN)) {
            open(blank());
        }
        List<String> alarm = event.getLocation().getQueryParameters().getParameters("alarm");
        if (!alarm.isEmpty() && alarm.getFirst().matches("\\d{1,18}") && user.mayAnywhere(Role.TECHNICIAN)) {
            open(work.draft(Long.parseLong(alarm.getFirst()), getLocale()));
        }
        List<String> finding = event.getLocation().getQueryParameters().getParameters("finding");
        if (!finding.isEmpty() && finding.getFirst().matches("\\d{1,18}") && user.may(Role.TECHNICIAN)) {
            open(work.draftOfFinding(Long.parseLong(finding.getFirst()), getLocale()));
        }
        List<String> recommendation = event.getLocation().getQueryParameters().getParameters("recommendation");
        if (!recommendation.isEmpty() && recommendation.getFirst().matches("\\d{1,18}") && user.may(Role.TECHNICIAN)) {
            open(work.draftOfRecommendation(Long.parseLong(recommendation.getFirst()), getLocale()));
        }
    }

    private Div filters() {
        which.setAriaLabel(getTranslation("work.which"));
        which.setItems(true, false);
        which.setItemLabelGenerator(open -> getTranslation(open ? "work.which.open" : "work.which.over"));
        which.setValue(true);
        which.addValueChangeListener(event -> refresh());
        mine.setLabel(getTranslation("work.mine"));
        mine.addValueChangeListener(event -> refresh());
        text.setAriaLabel(getTranslation("work.find"));
        text.setPlaceholder(getTranslation("work.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> refresh());
        Div filters = new Div(which, text, mine);
        filters.addClassNames("plenum-links", "plenum-filters");
        if (user.mayAnywhere(Role.TECHNICIAN)) {
            Button add = new Button(getTranslation("work.add"), event -> open(blank()));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            filters.add(add);
        }
        return filters;
    }

    private static WorkDraft blank() {
        return new WorkDraft("", "", WorkOrigin.PERSON, null, null, null, List.of());
    }

    private void open(WorkDraft draft) {
        new OrderDialog(draft, work, models.visible(), user.name(), this::show).open();
    }

    private void show(WorkOrder order) {
        getUI().ifPresent(ui -> ui.navigate(OrderView.class, order.id()));
    }

    private void refresh() {
        WorkQuery query = query();
        List<WorkOrder> found = orders.find(query);
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph(getTranslation(emptyText(query))));
            return;
        }
        CardTable rows = new CardTable(
                "work.column.order",
                "work.column.place",
                "work.column.state",
                "work.column.assignee",
                "work.column.due");
        SiteModel model = models.visible();
        found.forEach(order -> rows.line(cells(order, model)));
        list.add(rows);
        int all = orders.count(query);
        if (all > found.size()) {
            list.add(new Paragraph(getTranslation("work.more", found.size(), all)));
        }
    }

    private static String emptyText(WorkQuery query) {
        boolean filtered = query.assignee() != null || query.text() != null;
        return filtered ? "work.none-found" : "work.none";
    }

    private WorkQuery query() {
        String words = text.getValue().strip();
        @Nullable String assignee = mine.getValue() ? user.name() : null;
        return new WorkQuery(which.getValue(), assignee, null, null, words.isEmpty() ? null : words, 0, SHOWN);
    }

    private Component[] cells(WorkOrder order, SiteModel model) {
        String assignee = order.assignee();
        return new Component[] {
            new Anchor("work/" + order.id(), "#" + order.id() + " " + order.title()),
            new Span(OrderFormatter.place(model, order.place())),
            OrderFormatter.stateMark(order, OrderFormatter.today(order, model, clock.instant())),
            new Span(assignee == null ? "" : assignee),
            new Span(OrderFormatter.day(order.due(), getLocale()))
        };
    }
}
