package vn.congdoan.guards.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the parameters out of a target. */
final class Query {

    private Query() {}

    /** Name and value of each, decoded; what can't be decoded is left out. */
    static List<Header> of(String target) {
        List<Header> parameters = new ArrayList<>();
        int start = target.indexOf('?');
        if (start < 0) {
            return parameters;
        }
        for (String pair : target.substring(start + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty() && isReadable(pair)) {
                parameters.add(new Header(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8)));
            }
        }
        return parameters;
    }

    private static boolean isReadable(String pair) {
        return pair.matches("([^%]|%[0-9A-Fa-f]{2})*");
    }
}
