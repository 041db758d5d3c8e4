package io.plenum.web;

import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as an address that mail can be sent to, the same wherever one is entered. */
public final class MailAddress {

    /** RFC 5321 4.5.3.1.3: a path of 256 with its brackets. */
    public static final int LONGEST = 254;

    private static final Pattern LOCAL = Pattern.compile("[\\x21-\\x7e&&[^@<>,;:\"()\\[\\]\\\\]]{1,64}+");
    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}+)(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}+)){0,20}+");

    private MailAddress() {}

    /** Letters of other alphabets may stand in the domain, where every server understands them in another spelling. */
    public static boolean isValid(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && address.length() <= LONGEST
                && LOCAL.matcher(address.substring(0, at)).matches()
                && DOMAIN.matcher(address.substring(at + 1)).matches()
                && ascii(address.substring(at + 1)) != null;
    }

    /** The address as servers without SMTPUTF8 take it: its domain in ASCII (RFC 5891). */
    public static String toAscii(String address) {
        int at = address.lastIndexOf('@');
        String domain = ascii(address.substring(at + 1));
        return domain == null ? address : address.substring(0, at + 1) + domain;
    }

    private static @Nullable String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException tooLong) {
            return null;
        }
    }
}
