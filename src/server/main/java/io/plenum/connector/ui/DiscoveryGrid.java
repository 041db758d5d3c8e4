package io.plenum.connector.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import io.plenum.connector.AddressValues;
import io.plenum.connector.SeenValues;
import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.present.PresentRequest;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.point.device.ValueRange;
import io.plenum.point.unit.Unit;
import io.plenum.uikit.Polling;
import io.plenum.uikit.ReadingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the devices of a connection offer, to be searched, with the present values of the rows on the screen. */
final class DiscoveryGrid extends Div {

    private static final long serialVersionUID = 1L;

    /** The rows in sight; the grid keeps more of them ready. */
    private static final String IN_SIGHT =
            "return this._lastVisibleIndex === undefined ? '' : this._firstVisibleIndex + ',' + this._lastVisibleIndex";

    /** Before the page has said which. */
    private static final int FIRST_ROWS = 20;

    private final String connection;
    private final SeenValues values;
    private final Grid<Row> grid = new Grid<>();
    private final Paragraph problems = new Paragraph();
    private int first;
    private int last = FIRST_ROWS;

    /** One object of a device. */
    record Row(String device, DiscoveredObject item, Point point) {

        private boolean matches(String words) {
            String all = String.join(
                            " ",
                            device,
                            item.address(),
                            item.name(),
                            item.description(),
                            item.declared().type(),
                            item.unit(),
                            String.join(" ", item.declared().stateTexts()))
                    .toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
        }
    }

    DiscoveryGrid(String connection, List<Discovered> found, AddressValues values) {
        this.connection = connection;
        this.values = new SeenValues(values);
        List<Row> rows = found.stream().flatMap(this::rows).toList();
        grid.setItems(rows);
        column("device", Row::device);
        column("address", row -> row.item().address());
        column("name", row -> row.item().name());
        // Empty until the device has answered: its width cannot be taken from what it holds.
        column("value", this::value).setAutoWidth(false).setWidth("10rem");
        column("quality", this::quality);
        column("type", row -> row.item().declared().type());
        column("unit", row -> row.item().unit());
        column("states", this::possible);
        TextField words = new TextField(getTranslation("connector.discovery.filter"));
        words.setWidthFull();
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> grid.getListDataView()
                .setFilter(row -> row.matches(change.getValue().strip())));
        problems.addClassName("plenum-soft");
        problems.getElement().setAttribute("aria-live", "polite");
        add(words, grid, problems);
        Polling.whileShown(this, this::look);
    }

    private Stream<Row> rows(Discovered device) {
        String name = device.name() + " " + device.address();
        return device.items().stream().map(item -> new Row(name, item, point(item)));
    }

    private Point point(DiscoveredObject item) {
        String symbol = item.unit().strip();
        Unit known = symbol.isEmpty() ? Unit.UNITLESS : Unit.find(symbol);
        return SeenValues.point(
                new PointSource(connection, item.address()),
                item.declared().kind(),
                known == null ? Unit.unknown(symbol) : known,
                item.declared().stateTexts());
    }

    private Grid.Column<Row> column(String name, ValueProvider<Row, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation("connector.column." + name))
                .setAutoWidth(true);
    }

    /** What its value can be: states have names, a quantity may have a range. */
    private String possible(Row row) {
        ValueRange range = row.item().declared().range();
        return range == null
                ? states(row.item().declared().stateTexts())
                : getTranslation("connector.found.range", bound(row, range.low()), bound(row, range.high()));
    }

    private String bound(Row row, double value) {
        return ReadingText.value(row.point(), value, getLocale());
    }

    private static String states(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> (i + 1) + " " + texts.get(i))
                .collect(Collectors.joining(", "));
    }

    private @Nullable Sample sample(Row row) {
        PointSource source = row.point().source();
        return source == null ? null : values.of(source);
    }

    private String value(Row row) {
        Sample sample = sample(row);
        return sample == null ? "" : ReadingText.value(row.point(), sample, getLocale());
    }

    private String quality(Row row) {
        Sample sample = sample(row);
        return sample == null ? "" : ReadingText.quality(sample, values.age(sample));
    }

    /** Asks the page what is in sight, and the connection for the values of it. */
    private void look() {
        grid.getElement().executeJs(IN_SIGHT).then(String.class, this::inSight);
        getUI().ifPresent(this::ask);
    }

    private void inSight(String rows) {
        String[] ends = rows.split(",", -1);
        if (ends.length == 2 && Stream.of(ends).allMatch(end -> end.matches("\\d{1,7}"))) {
            first = Integer.parseInt(ends[0]);
            last = Math.max(first, Integer.parseInt(ends[1]));
        }
    }

    private void ask(UI ui) {
        List<Row> seen = seen();
        List<Point> asked = seen.stream()
                .filter(row -> row.item().declared().number())
                .map(Row::point)
                .toList();
        values.look(ui, asked, () -> {
            seen.forEach(row -> grid.getListDataView().refreshItem(row));
            problems.setText(ConnectionTexts.problems(values.problems()));
        });
    }

    private List<Row> seen() {
        var view = grid.getListDataView();
        int end = Math.min(view.getItemCount(), Math.min(last + 1, first + PresentRequest.MOST_POINTS));
        List<Row> seen = new ArrayList<>();
        view.getItems()
                .skip(first)
                .limit(Math.max(0, end - first))
                .filter(Objects::nonNull)
                .forEach(seen::add);
        return seen;
    }
}
