package io.plenum.site.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node ids of OPC UA as models and lists write them. */
public final class NodeReference {

    /** Parts of a node id as OPC UA part 6, 5.3.1.10 writes them; a namespace by URI or index. */
    private static final Pattern NODE = Pattern.compile(
            "(svr=\\d{1,9};)?(ns=\\d{1,5};|nsu=[^;\\s]+;)?(i=\\d{1,10}|s=.+|g=[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|b=[A-Za-z0-9+/]+={0,2})",
            Pattern.DOTALL);

    private static final long HIGHEST_NUMBER = 4_294_967_295L;

    private NodeReference() {}

    public static boolean isValid(String node) {
        Matcher matcher = NODE.matcher(node);
        return matcher.matches()
                && (!matcher.group(3).startsWith("i=")
                        || Long.parseLong(matcher.group(3).substring(2)) <= HIGHEST_NUMBER);
    }
}
