package io.plenum.tabular;

import io.plenum.tabular.text.TextEncoding;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The English texts, for programs that run without the server. */
public final class TableTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "messages/tabular",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private TableTexts() {}

    /** The whole text of a small file, whatever its encoding. */
    public static String read(byte[] bytes) throws TableRefused {
        return TextEncoding.text(bytes);
    }

    public static String of(TableRefused refused) {
        return line(refused.line(), text(refused.text(), refused.arguments()));
    }

    public static String of(TableRemark remark) {
        return line(remark.line(), text(remark.text(), remark.arguments()));
    }

    public static String of(SkippedValues.Entry entry) {
        return text(entry.reason().text(), entry.arguments());
    }

    private static String line(long line, String sentence) {
        return line > 1 ? "line " + line + ": " + sentence : sentence;
    }

    /** As the server formats it: a text without arguments stays as it is. */
    public static String text(String key, List<String> arguments) {
        String pattern = TEXTS.getString(key);
        return arguments.isEmpty() ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }
}
