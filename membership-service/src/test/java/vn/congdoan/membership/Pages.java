package vn.congdoan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A list read page by page. */
public final class Pages {

    private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");

    private Pages() {}

    /**
     * What the items of all pages have in a field. Each page is asked for by the Link of the one before.
     *
     * @param list path and query
     * @param between happens after each page but the last
     */
    public static List<String> read(String list, String field, Runnable between) {
        var read = new ArrayList<String>();
        var next = list;
        while (true) {
            var page = SignedIn.cityOfficer()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.jsonPath().getList("items." + field, String.class));
            var link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
            if (link == null) {
                return read;
            }
            var address = NEXT.matcher(link);
            assertThat(address.matches()).as(link).isTrue();
            next = address.group(1);
            assertThat(next).contains("cursor=" + page.path("nextCursor"));
            between.run();
        }
    }
}
