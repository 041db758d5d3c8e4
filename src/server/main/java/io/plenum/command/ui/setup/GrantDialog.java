package io.plenum.command.ui.setup;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.access.Role;
import io.plenum.command.rule.ClosedPoints;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.command.rule.GrantEditor;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens points for commands, or changes how far they are opened; which ones it would be is shown while it is typed. */
class GrantDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final List<Duration> INTERVALS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    private static final List<Duration> ENDS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private final transient GrantEditor editor;
    private final transient CommandViewContext context;
    private final transient @Nullable CommandGrant before;
    private final transient Runnable done;
    private final Select<Target> target = new Select<>();
    private final ComboBox<String> pattern = new ComboBox<>();
    private final NumberField low = new NumberField();
    private final NumberField high = new NumberField();
    private final Select<Unit> unit = new Select<>();
    private final Select<Duration> interval = new Select<>();
    private final Select<Duration> longest = new Select<>();
    private final Select<Role> role = new Select<>();
    private final Checkbox two = new Checkbox();
    private final OpenedPreview opened;
    private transient List<Unit> units = List.of();

    /** @param before null for a new one */
    GrantDialog(
            GrantEditor editor,
            ClosedPoints closed,
            CommandViewContext context,
            @Nullable CommandGrant before,
            Runnable done) {
        this.editor = editor;
        this.context = context;
        this.before = before;
        this.done = done;
        opened = new OpenedPreview(editor, closed, context);
        setHeaderTitle(getTranslation(before == null ? "operate.grant.add" : "operate.grant.edit"));
        setWidth("min(720px, 100%)");
        Div fields = new Div(target(), pattern(), number(low, "low"), number(high, "high"), unit());
        fields.add(durations(interval, "operate.column.rate", INTERVALS));
        fields.add(durations(longest, "operate.column.longest", ENDS), role(), two);
        two.setLabel(getTranslation("operate.grant.two"));
        two.addClassName("whole");
        pattern.addClassName("whole");
        fields.addClassName("plenum-form");
        add(fields, opened);
        fill();
        Button save = new Button(getTranslation("operate.grant.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClassName("plenum-touch");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private Select<Target> target() {
        target.setLabel(getTranslation("operate.grant.target"));
        target.setItems(Target.values());
        target.setItemLabelGenerator(one -> one == null ? "" : getTranslation("operate.target." + one));
        target.addValueChangeListener(change -> {
            PatternChoices.offer(pattern, change.getValue(), context.visible());
            if (change.isFromClient()) {
                pattern.clear();
            }
            show();
        });
        return target;
    }

    private ComboBox<String> pattern() {
        pattern.setLabel(getTranslation("operate.grant.pattern"));
        pattern.setAllowCustomValue(true);
        pattern.addCustomValueSetListener(
                typed -> pattern.setValue(typed.getDetail().strip()));
        pattern.addValueChangeListener(change -> show());
        pattern.setRequiredIndicatorVisible(true);
        pattern.setManualValidation(true);
        pattern.setWidthFull();
        return pattern;
    }

    private NumberField number(NumberField field, String name) {
        field.setLabel(getTranslation("operate.grant." + name));
        field.setManualValidation(true);
        field.setHelperText(getTranslation("operate.grant.numbers"));
        field.addValueChangeListener(change -> show());
        return field;
    }

    private Select<Unit> unit() {
        unit.setLabel(getTranslation("operate.grant.unit"));
        unit.setItemLabelGenerator(GrantDialog::symbol);
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
        return unit;
    }

    private static String symbol(@Nullable Unit unit) {
        return unit == null ? "" : unit.symbol().isEmpty() ? "–" : unit.symbol();
    }

    private Select<Duration> durations(Select<Duration> field, String label, List<Duration> items) {
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setItemLabelGenerator(one -> one == null
                ? ""
                : one.isZero() ? getTranslation("operate.grant.no-interval") : CommandFormatter.span(one));
        return field;
    }

    private Select<Role> role() {
        role.setLabel(getTranslation("operate.column.role"));
        role.setItems(Role.OPERATOR, Role.ENGINEER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("ui.role." + one.name().toLowerCase(Locale.ROOT)));
        return role;
    }

    private void fill() {
        CommandGrant known = before;
        target.setValue(known == null ? Target.POINTS : known.target());
        role.setValue(known == null ? Role.OPERATOR : known.role());
        choose(interval, INTERVALS, known == null ? Duration.ofSeconds(10) : known.interval());
        choose(longest, ENDS, known == null ? Duration.ofDays(1) : known.longest());
        if (known != null) {
            two.setValue(known.twoPersons());
            low.setValue(known.low());
            high.setValue(known.high());
            pattern.setValue(known.pattern());
            if (known.unit() != null) {
                offer(List.of(known.unit()));
                unit.setValue(known.unit());
            }
        }
        show();
    }

    /** What was set over the API may be none of the usual ones. */
    private static void choose(Select<Duration> field, List<Duration> usual, Duration value) {
        if (!usual.contains(value)) {
            field.setItems(
                    Stream.concat(usual.stream(), Stream.of(value)).sorted().toList());
        }
        field.setValue(value);
    }

    private CommandGrant wanted() {
        String typed = pattern.getValue();
        boolean numbers = low.getValue() != null || high.getValue() != null;
        return new CommandGrant(
                before == null ? 0 : before.id(),
                target.getValue(),
                typed == null ? "" : typed.strip(),
                low.getValue(),
                high.getValue(),
                numbers ? unit.getValue() : null,
                interval.getValue(),
                longest.getValue(),
                role.getValue(),
                two.getValue(),
                "",
                context.now());
    }

    private void show() {
        FieldProblem.clear(pattern, low, high, unit);
        if (target.getValue() == null || pattern.getValue() == null || role.getValue() == null) {
            opened.clear();
            return;
        }
        List<Point> meant = opened.show(wanted());
        offer(meant.stream().map(Point::unit).distinct().toList());
    }

    /** Units of the points that are meant; what was chosen stays. */
    private void offer(List<Unit> found) {
        if (found.isEmpty() || found.equals(units)) {
            return;
        }
        Unit chosen = unit.getValue();
        units = found;
        unit.setItems(found);
        unit.setValue(chosen != null && found.contains(chosen) ? chosen : found.getFirst());
        if (!found.contains(chosen) && pattern.getValue() != null && target.getValue() != null) {
            opened.show(wanted());
        }
    }

    private void save() {
        Map<String, HasValidation> fields = Map.of("pattern", pattern, "low", low, "high", high, "unit", unit);
        FieldProblem.clear(pattern, low, high, unit);
        try {
            CommandGrant grant = wanted();
            if (before == null) {
                editor.add(grant);
            } else {
                editor.replace(grant);
            }
            close();
            done.run();
        } catch (RequestProblem refused) {
            String field = refused.field();
            FieldProblem.show(
                    fields.getOrDefault(field == null ? "pattern" : field, pattern),
                    getTranslation(refused.text(), refused.arguments()));
        }
    }
}
