package io.plenum.dayahead.price;

import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of prices is in.
 *
 * @param factor to money for each kWh; NaN where the column does not say
 * @param currency ISO 4217 code; null where the column does not say
 */
record PriceUnit(double factor, @Nullable String currency) {

    private static final Pattern MEGAWATT_HOUR = Pattern.compile("\\bmwh\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KILOWATT_HOUR = Pattern.compile("\\bkwh\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HUNDREDTH = Pattern.compile("\\b(ct|cts|cent|cents)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])");

    /** From a header such as {@code Day-ahead price [EUR/MWh]}. */
    static PriceUnit of(String header) {
        boolean mega = MEGAWATT_HOUR.matcher(header).find();
        boolean kilo = KILOWATT_HOUR.matcher(header).find();
        double factor = mega == kilo ? Double.NaN : mega ? 0.001 : 1;
        return new PriceUnit(HUNDREDTH.matcher(header).find() ? factor / 100 : factor, currency(header));
    }

    private static @Nullable String currency(String header) {
        if (header.contains("€")) {
            return "EUR";
        }
        if (header.contains("£")) {
            return "GBP";
        }
        Matcher codes = CODE.matcher(header);
        while (codes.find()) {
            if (isCurrency(codes.group())) {
                return codes.group();
            }
        }
        return null;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code.toUpperCase(Locale.ROOT)));
    }
}
