package io.plenum.manual.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands under a heading: paragraphs, lists, tables and code of Markdown as components. */
class PartBody extends Div {

    private static final long serialVersionUID = 1L;

    private static final Pattern ITEM = Pattern.compile(" *(-|\\d+\\.) (.+)");
    private static final String FENCE = "```";

    private final transient InlineText inline;
    private final transient List<String> block = new ArrayList<>();

    PartBody(List<String> lines, InlineText inline) {
        this.inline = inline;
        boolean code = false;
        for (String line : lines) {
            if (line.strip().startsWith(FENCE)) {
                end(code);
                code = !code;
            } else if (!code
                    && (line.isBlank() || isTable(line) != isTable(block.isEmpty() ? line : block.getFirst()))) {
                end(false);
                append(line);
            } else if (code || !line.isBlank()) {
                block.add(line);
            }
        }
        end(code);
    }

    private void append(String line) {
        if (!line.isBlank()) {
            block.add(line);
        }
    }

    private static boolean isTable(String line) {
        return line.startsWith("|");
    }

    private void end(boolean code) {
        if (block.isEmpty()) {
            return;
        }
        if (code) {
            Pre pre = new Pre(String.join("\n", block));
            pre.getElement().setAttribute("tabindex", "0");
            add(pre);
        } else if (isTable(block.getFirst())) {
            table();
        } else {
            text();
        }
        block.clear();
    }

    /** A paragraph, a list, or a list right below a paragraph. */
    private void text() {
        HtmlContainer list = null;
        StringBuilder words = new StringBuilder();
        HtmlContainer open = new Paragraph();
        for (String line : block) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                close(open, words);
                if (list == null) {
                    list = item.group(1).equals("-") ? new UnorderedList() : new OrderedList();
                    add(list);
                }
                open = new ListItem();
                list.add(open);
                words.append(item.group(2));
            } else {
                words.append(words.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        close(open, words);
    }

    private void close(HtmlContainer open, StringBuilder words) {
        if (!words.isEmpty()) {
            inline.into(open, words.toString());
            if (open instanceof Paragraph) {
                add(open);
            }
            words.setLength(0);
        }
    }

    private void table() {
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        List<String> head = cells(block.getFirst());
        NativeTableRow first = new NativeTableRow();
        for (String cell : head) {
            NativeTableHeaderCell name = new NativeTableHeaderCell();
            name.getElement().setAttribute("scope", "col");
            inline.into(name, cell);
            first.add(name);
        }
        table.add(first);
        block.stream().skip(2).forEach(line -> {
            NativeTableRow row = new NativeTableRow();
            cells(line).forEach(text -> {
                NativeTableCell cell = new NativeTableCell();
                inline.into(cell, text);
                row.add(cell);
            });
            table.add(row);
        });
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        add(scroll);
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }
}
